package dev.blobfish.sdk.contract;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows from the heads that pass on an HTTP/1.1 connection which bodies come, and whether their receiver can check
/// them: a request's digest is signed; a blob that is read whole has its MD5 in the ETag.
final class Exchanges {
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *(\\d{1,18})\r\n");
    private static final Pattern MD5 = Pattern.compile("\netag: *\"[0-9a-f]{32}\"\r\n");
    private static final Pattern STATUS = Pattern.compile("http/1\\.1 (\\d{3})");

    private final Queue<String> methods = new ConcurrentLinkedQueue<>();

    /// What follows a head.
    ///
    /// @param length of the body; negative when it cannot be told, nor anything behind it
    record Body(long length, boolean checked) {
        static final Body NONE = new Body(0, false);
    }

    Body request(String head) {
        methods.add(head.substring(0, head.indexOf(' ')));
        return new Body(Math.max(0, length(head)), true);
    }

    Body reply(String head) {
        Matcher status = STATUS.matcher(head.toLowerCase(Locale.ROOT));
        if (!status.lookingAt()) {
            return new Body(-1, false);
        }
        int code = Integer.parseInt(status.group(1));
        if (code < 200) {
            return Body.NONE;
        }
        String method = String.valueOf(methods.poll());
        if (method.equals("HEAD") || code == 204 || code == 304) {
            return Body.NONE;
        }
        boolean wholeBlob = method.equals("GET")
                && code == 200
                && MD5.matcher(head.toLowerCase(Locale.ROOT)).find();
        return new Body(length(head), wholeBlob);
    }

    private static long length(String head) {
        Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
        return length.find() ? Long.parseLong(length.group(1)) : -1;
    }
}
