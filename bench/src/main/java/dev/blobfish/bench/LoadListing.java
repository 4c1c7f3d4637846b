package dev.blobfish.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Lists all keys of a step page by page, and checks that they are exactly those that were written, in order.
final class LoadListing {
    private static final int PAGE = 1000;
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private static final Pattern NEXT = Pattern.compile("<NextContinuationToken>([^<]*)</NextContinuationToken>");

    private final LoadClient client;
    private final LoadStep step;
    private int seen;

    LoadListing(LoadClient client, LoadStep step) {
        this.client = client;
        this.step = step;
    }

    /// Lists until the end or until there is no more time.
    ///
    /// @return how many keys were seen
    /// @throws IOException also for a key that is missing, or one too many
    int run(BooleanSupplier timeLeft) throws IOException {
        var next = "";
        do {
            var page = client.list(query(next));
            check(page);
            var token = NEXT.matcher(page);
            next = token.find() ? token.group(1).replace("&amp;", "&") : "";
        } while (!next.isEmpty() && timeLeft.getAsBoolean());
        if (next.isEmpty() && seen != step.count()) throw new IOException(seen + " keys of " + step.count());
        return seen;
    }

    private String query(String token) {
        var from =
                token.isEmpty() ? "" : "continuation-token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&";
        return from + "list-type=2&max-keys=" + PAGE + "&prefix=" + step.name() + "%2F";
    }

    private void check(String page) throws IOException {
        for (var key = KEY.matcher(page); key.find(); seen++) {
            var expected = step.key(seen);
            if (!key.group(1).equals(expected)) throw new IOException(key.group(1) + " instead of " + expected);
        }
    }
}
