package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `AWS4-HMAC-SHA256 Credential=..., SignedHeaders=a;b, Signature=hex`, with or without blanks after the commas.
record AuthorizationHeader(Scope scope, List<String> signedHeaders, String signature) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    AuthorizationHeader {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /// Reads the header.
    ///
    /// @throws S3Refusal when it is mal-formed or of another version
    static AuthorizationHeader parse(String value) {
        String text = value.strip();
        if (text.startsWith("AWS ")) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST,
                    "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.");
        }
        if (!text.startsWith(ALGORITHM)) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Unsupported Authorization Type")
                    .with("ArgumentName", "Authorization")
                    .with("ArgumentValue", text.length() > 64 ? text.substring(0, 64) : text);
        }
        Map<String, String> fields = fields(text.substring(ALGORITHM.length()));
        try {
            return new AuthorizationHeader(
                    Scope.parse(field(fields, "Credential")),
                    headerNames(field(fields, "SignedHeaders")),
                    field(fields, "Signature"));
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    static S3Refusal malformed(String why) {
        return new S3Refusal(
                S3Code.AUTHORIZATION_HEADER_MALFORMED, "The authorization header is malformed; " + why + ".");
    }

    /// Signed header names, in the order given, lower-case.
    static List<String> headerNames(String list) {
        List<String> names = List.of(list.toLowerCase(Locale.ROOT).split(";", -1));
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("SignedHeaders names no header");
        }
        return names.stream().sorted().toList();
    }

    private static Map<String, String> fields(String list) {
        Map<String, String> fields = new HashMap<>();
        for (String item : list.split(",", -1)) {
            String[] pair = item.strip().split("=", 2);
            if (pair.length == 2) {
                fields.put(pair[0].strip(), pair[1].strip());
            }
        }
        return fields;
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("it lacks " + name);
        }
        return value;
    }
}
