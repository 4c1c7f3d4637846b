package dev.blobfish.sdk.library.sql;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Small maps of text as one column, in the way of a web form: `name=value&name=value`.
public final class Pairs {
    private Pairs() {}

    public static String encode(Map<String, String> pairs) {
        return new TreeMap<>(pairs)
                .entrySet().stream()
                        .map(e -> escape(e.getKey()) + "=" + escape(e.getValue()))
                        .collect(Collectors.joining("&"));
    }

    public static Map<String, String> decode(String text) {
        var pairs = new TreeMap<String, String>();
        for (String pair : text.split("&", -1)) {
            int cut = pair.indexOf('=');
            if (cut > 0) {
                pairs.put(plain(pair.substring(0, cut)), plain(pair.substring(cut + 1)));
            }
        }
        return pairs;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
