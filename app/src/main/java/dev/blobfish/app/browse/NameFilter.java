package dev.blobfish.app.browse;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds names by a part of them, or by a pattern with `*` (any text) and `?` (any one letter); case does not count.
final class NameFilter {

    private NameFilter() {}

    static Predicate<String> of(String filter) {
        String wanted = filter.strip();
        if (wanted.isEmpty()) {
            return _ -> true;
        }
        if (wanted.indexOf('*') < 0 && wanted.indexOf('?') < 0) {
            String part = wanted.toLowerCase(Locale.ROOT);
            return name -> name.toLowerCase(Locale.ROOT).contains(part);
        }
        return glob(wanted).asMatchPredicate();
    }

    private static Pattern glob(String wanted) {
        StringBuilder regex = new StringBuilder();
        wanted.codePoints().forEach(letter -> {
            switch (letter) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(letter)));
            }
        });
        // Folder names end in a slash that nobody types.
        return Pattern.compile(regex + "/?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
