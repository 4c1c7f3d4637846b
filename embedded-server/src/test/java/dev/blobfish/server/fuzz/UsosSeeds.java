package dev.blobfish.server.fuzz;

import java.util.List;

/// Requests of a consumer that proves itself by PLAINTEXT, so that no signature stands before the parsers; and some
/// that
/// are signed, for the parsers of those.
final class UsosSeeds {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private UsosSeeds() {}

    /// @param proof the OAuth header
    /// @param blob  a blob of the consumer
    static List<byte[]> of(String proof, String blob) {
        var seeds = new Seeds("Authorization: " + proof);
        var service = "/services/blobbox/";
        seeds.add("GET " + service + "blob?blob_id=" + blob + "&fields=size%7Cuser_id&format=xmlmap2")
                .add(
                        "POST " + service + "blobs",
                        List.of(FORM),
                        "blob_ids=" + blob + "%7Cx&fields=size&format=jsonp&callback=f")
                .add("GET " + service + "get?blob_id=" + blob)
                .add(
                        "POST " + service + "put_text",
                        List.of(FORM),
                        "data=Za%C5%BC+%3D&read_access=public&max_age=60&min_age=none")
                .add("POST " + service + "put_base64", List.of(FORM), "data=aGVsbG8%3D&min_age=5")
                .add(
                        "POST " + service + "put_sha1",
                        List.of(FORM),
                        "sha1=aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d&datasize=5")
                .add(
                        "POST " + service + "put_unsigned",
                        List.of("Content-Type: multipart/form-data; boundary=b"),
                        Seeds.form(
                                "Content-Disposition: form-data; name=\"other\"\r\n\r\nx",
                                "Content-Disposition: form-data; name=\"data\"; filename=\"blob.bin\"\r\n\r\nhello"))
                .add(
                        "POST " + service + "put",
                        List.of("Content-Type: multipart/form-data; boundary=\"b\""),
                        Seeds.form(
                                "Content-Disposition: form-data; name=\"read_access\"\r\n\r\npublic",
                                "Content-Disposition: form-data; name=\"data\"; filename=\"blob.bin\"\r\n\r\nhello"))
                .add(
                        "POST " + service + "chmod",
                        List.of(FORM),
                        "blob_id=" + blob + "&max_age=skip&min_age=0&read_access=skip")
                .add("POST " + service + "delete", List.of(FORM), "blob_ids=a%7Cb%7C%7Cc")
                .add("GET " + service + "consumer?fields=all_count%7Call_blob_ids")
                .add("GET " + service + "users?user_ids=1%7C2")
                .add("GET " + service + "users_all")
                .add("GET /services/apisrv/now")
                .add("GET /services/apiref/method?name=services/blobbox/put")
                .add("GET " + service
                        + "consumer?oauth_consumer_key=a&oauth_nonce=b&oauth_timestamp=1&oauth_signature_method="
                        + "HMAC-SHA1&oauth_signature=c&oauth_version=1.0")
                .add("OPTIONS " + service + "get", "Origin: http://a.example", "Access-Control-Request-Method: POST");
        return seeds.requests();
    }
}
