package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.xml.XmlElement;
import dev.blobfish.server.http.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which pages of other origins may use a bucket from a browser.
record CorsRules(List<Rule> rules) {
    private static final int MAX_RULES = 100;
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");

    /// One rule.
    ///
    /// @param origins patterns with at most one `*`
    /// @param allowedHeaders likewise, lower-case
    record Rule(
            List<String> origins,
            List<String> methods,
            List<String> allowedHeaders,
            List<String> exposedHeaders,
            Optional<String> maxAge) {
        boolean fits(String origin, String method, List<String> headers) {
            return origins.stream().anyMatch(pattern -> matches(pattern, origin))
                    && methods.contains(method)
                    && headers.stream()
                            .allMatch(header -> allowedHeaders.stream().anyMatch(one -> matches(one, header)));
        }

        Headers reply(String origin, String method) {
            boolean anyone = origins.contains("*");
            Headers headers = Headers.of("Access-Control-Allow-Origin", anyone ? "*" : origin)
                    .with("Access-Control-Allow-Methods", method)
                    .with("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
            if (!anyone) {
                headers = headers.with("Access-Control-Allow-Credentials", "true");
            }
            if (!exposedHeaders.isEmpty()) {
                headers = headers.with("Access-Control-Expose-Headers", String.join(", ", exposedHeaders));
            }
            return maxAge.isPresent() ? headers.with("Access-Control-Max-Age", maxAge.get()) : headers;
        }
    }

    static CorsRules parse(XmlElement root) {
        List<Rule> rules =
                root.children("CORSRule").stream().map(CorsRules::rule).toList();
        if (rules.isEmpty() || rules.size() > MAX_RULES) {
            throw RequestDocuments.malformed("it must have 1 to " + MAX_RULES + " rules");
        }
        return new CorsRules(rules);
    }

    private static Rule rule(XmlElement rule) {
        List<String> methods = texts(rule, "AllowedMethod");
        List<String> origins = texts(rule, "AllowedOrigin");
        List<String> headers = texts(rule, "AllowedHeader").stream()
                .map(header -> header.toLowerCase(Locale.ROOT))
                .toList();
        if (methods.isEmpty() || !METHODS.containsAll(methods) || origins.isEmpty()) {
            throw RequestDocuments.malformed("a rule needs origins, and methods of GET, PUT, POST, DELETE, HEAD");
        }
        if (origins.stream().anyMatch(CorsRules::hasTwoStars)
                || headers.stream().anyMatch(CorsRules::hasTwoStars)) {
            throw RequestDocuments.malformed("a pattern may have one asterisk");
        }
        return new Rule(
                origins,
                methods,
                headers,
                texts(rule, "ExposeHeader"),
                rule.textOf("MaxAgeSeconds").map(String::strip).filter(text -> text.matches("\\d{1,9}")));
    }

    private static List<String> texts(XmlElement rule, String name) {
        return rule.children(name).stream().map(one -> one.text().strip()).toList();
    }

    private static boolean hasTwoStars(String pattern) {
        return pattern.indexOf('*') != pattern.lastIndexOf('*');
    }

    /// The headers for a request of that origin; empty where no rule fits.
    ///
    /// @param requested what the browser wants to send, comma-separated
    Optional<Headers> reply(String origin, String method, String requested) {
        List<String> headers = Arrays.stream(requested.split(",", -1))
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .filter(header -> !header.isEmpty())
                .toList();
        return rules.stream()
                .filter(rule -> rule.fits(origin, method, headers))
                .findFirst()
                .map(rule -> rule.reply(origin, method));
    }

    private static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        return star < 0
                ? pattern.equals(text)
                : text.length() >= pattern.length() - 1
                        && text.startsWith(pattern.substring(0, star))
                        && text.endsWith(pattern.substring(star + 1));
    }
}
