package dev.blobfish.server.dialect.usos;

import java.util.Map;

/// A multipart body, options in front of the file.
final class Multipart {
    static final String TYPE = "multipart/form-data; boundary=B7f3";

    private Multipart() {}

    static String body(String file, Map<String, String> parameters) {
        var body = new StringBuilder();
        parameters.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        return body + part("name=\"data\"; filename=\"blob.bin\"", file) + "--B7f3--\r\n";
    }

    static String part(String disposition, String value) {
        return "--B7f3\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }
}
