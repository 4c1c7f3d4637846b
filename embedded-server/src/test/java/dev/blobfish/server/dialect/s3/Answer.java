package dev.blobfish.server.dialect.s3;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came back over a socket.
record Answer(int status, Map<String, String> headers, String body) {
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]+)</Code>");

    /// Status and S3 code in one text, as `404 NoSuchKey`; the status alone where there is no error document.
    String outcome() {
        Matcher code = CODE.matcher(body);
        return status >= 300 && code.find() ? status + " " + code.group(1) : Integer.toString(status);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String element(String name) {
        Matcher element =
                Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(body);
        return element.find() ? element.group(1) : "";
    }
}
