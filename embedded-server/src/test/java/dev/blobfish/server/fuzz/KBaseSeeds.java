package dev.blobfish.server.fuzz;

import java.util.List;

/// Requests of a logged-in KBase user.
final class KBaseSeeds {
    private KBaseSeeds() {}

    /// @param node a node that anybody may read
    static List<byte[]> of(String token, String node) {
        var seeds = new Seeds("Authorization: OAuth " + token);
        seeds.add("POST /node?filename=a%20(1).txt&format=text", List.of(), "foobarbaz")
                .add(
                        "POST /node/",
                        List.of("Content-Type: multipart/form-data; boundary=b"),
                        Seeds.form(
                                "Content-Disposition: form-data; name=\"format\"\r\n\r\ntext",
                                "Content-Length: 5\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"f.txt\"\r\n"
                                        + "Content-Type: application/octet-stream\r\n\r\nhello"))
                .add(
                        "POST /node",
                        List.of("Content-Type: multipart/form-data; boundary=\"b\""),
                        "--b\r\nContent-Disposition: form-data; name=\"copy_data\"\r\n\r\n" + node + "\r\n--b--\r\n")
                .add("GET /node/" + node)
                .add("GET /node/" + node + "?download&seek=1&length=3")
                .add("GET /node/" + node + "/?download_raw")
                .add("POST /node/" + node + "/copy")
                .add("GET /node/" + node + "/acl/?verbosity=full")
                .add("PUT /node/" + node + "/acl/read?users=alice,bob;verbosity=full")
                .add("DELETE /node/" + node + "/acl/public_read")
                .add("GET /node/urn:uuid:" + node)
                .add("GET /", "Cookie: kbase_session=\"x\"; other=y")
                .add("DELETE /node/" + node);
        return seeds.requests();
    }
}
