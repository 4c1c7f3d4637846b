package dev.blobfish.server.fuzz;

import java.util.List;

/// Requests to a bucket that anybody may read and write, so that no signature stands before the parsers; and some with
/// signatures, for the parsers of those.
final class S3Seeds {
    private S3Seeds() {}

    static List<byte[]> of(String bucket) {
        var b = "/" + bucket;
        var seeds = new Seeds("User-Agent: fuzz");
        objects(seeds, b);
        documents(seeds, b);
        bodies(seeds, b);
        credentials(seeds, b);
        return seeds.requests();
    }

    private static void objects(Seeds seeds, String b) {
        seeds.add(
                        "PUT " + b + "/key%20one?x-id=PutObject",
                        List.of("x-amz-meta-a: b", "Content-Type: text/plain"),
                        "hello")
                .add("GET " + b + "/seed", "Range: bytes=1-3")
                .add("GET " + b + "/seed?partNumber=1", "If-Match: \"5d41402abc4b2a76b9719d911017c592\"")
                .add("HEAD " + b + "/seed", "If-Modified-Since: Wed, 21 Oct 2015 07:28:00 GMT")
                .add("GET " + b + "?list-type=2&prefix=a%2F&delimiter=%2F&max-keys=10&encoding-type=url&start-after=b")
                .add("GET " + b + "?marker=a&max-keys=3&delimiter=/")
                .add("GET " + b + "?versions&key-marker=a&version-id-marker=null")
                .add("GET " + b + "?uploads&prefix=a&max-uploads=5")
                .add("PUT " + b + "/copy", "x-amz-copy-source: " + b + "/seed", "x-amz-metadata-directive: REPLACE")
                .add("DELETE " + b + "/gone")
                .add("POST " + b + "/multi?uploads", "x-amz-tagging: a=b&c=d")
                .add("GET " + b + "/seed?attributes", "x-amz-object-attributes: ETag,Checksum,ObjectParts")
                .add("OPTIONS " + b + "/seed", "Origin: http://a.example", "Access-Control-Request-Method: PUT")
                .add("GET /");
    }

    private static void documents(Seeds seeds, String b) {
        seeds.add(
                        "POST " + b + "?delete",
                        List.of("Content-Type: application/xml"),
                        "<Delete><Object><Key>a</Key></Object><Object><Key>b&amp;c</Key></Object><Quiet>true</Quiet></Delete>")
                .add(
                        "POST " + b + "/multi?uploadId=unknown",
                        List.of(),
                        "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>\"x\"</ETag></Part>"
                                + "</CompleteMultipartUpload>")
                .add(
                        "PUT " + b + "/seed?tagging",
                        List.of(),
                        "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>")
                .add(
                        "PUT " + b + "?cors",
                        List.of(),
                        "<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod>"
                                + "<AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>")
                .add(
                        "PUT " + b + "/seed?acl",
                        List.of(),
                        "<AccessControlPolicy><Owner><ID>a</ID></Owner><AccessControlList><Grant>"
                                + "<Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Group\"><URI>x</URI>"
                                + "</Grantee><Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>");
    }

    private static void bodies(Seeds seeds, String b) {
        seeds.add(
                        "PUT " + b + "/chunked",
                        List.of("Transfer-Encoding: chunked"),
                        "5\r\nhello\r\n3;x=y\r\nabc\r\n0\r\n\r\n")
                .add(
                        "PUT " + b + "/aws",
                        List.of(
                                "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                                "x-amz-decoded-content-length: 5",
                                "Content-Encoding: aws-chunked",
                                "x-amz-trailer: x-amz-checksum-crc32"),
                        "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n")
                .add("PUT " + b + "/md5", List.of("Content-MD5: XUFAKrxLKna5cZ2REBfFkg=="), "hello")
                .add("PUT " + b + "/sum", List.of("x-amz-checksum-crc32: NhCmhg=="), "hello")
                .add(
                        "POST " + b,
                        List.of("Content-Type: multipart/form-data; boundary=b"),
                        Seeds.form(
                                "Content-Disposition: form-data; name=\"key\"\r\n\r\nform/${filename}",
                                "Content-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n\r\nhello"));
    }

    private static void credentials(Seeds seeds, String b) {
        var scope = "BFSHAAAAAAAAAAAAAAAA/20260101/us-east-1/s3/aws4_request";
        seeds.add(
                        "GET " + b + "/seed",
                        "X-Amz-Date: 20260101T000000Z",
                        "x-amz-content-sha256: UNSIGNED-PAYLOAD",
                        "Authorization: AWS4-HMAC-SHA256 Credential=" + scope
                                + ", SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64))
                .add("GET " + b + "/seed?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + scope.replace("/", "%2F")
                        + "&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature="
                        + "0".repeat(64))
                .add("GET " + b + "/seed?AWSAccessKeyId=a&Expires=1&Signature=b");
    }
}
