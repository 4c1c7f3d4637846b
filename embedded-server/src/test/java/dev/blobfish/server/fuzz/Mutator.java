package dev.blobfish.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/// Makes malformed requests of good ones: a few cuts, copies, swaps and insertions, most of them where a parser looks.
final class Mutator {
    /// What parsers stumble over.
    private static final List<String> TOKENS = List.of(
            "\0",
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            " ",
            "\t",
            "%",
            "%00",
            "%2F",
            "%zz",
            "%C3%28",
            "..",
            "//",
            "?",
            "&",
            "&&",
            "=",
            ";",
            "#",
            "\"",
            "'",
            "<",
            "]]>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "0x10",
            "+5",
            "\u00ff",
            "\u00c3\u00bc",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: 5\r\n",
            "Content-Length: -1\r\n",
            "Expect: 100-continue\r\n",
            "Expect: nonsense\r\n",
            "Range: bytes=5-1\r\n",
            "Host: 127.0.0.1\r\n",
            "Host:\r\n",
            " folded\r\n",
            "ffffffff\r\n",
            "5;x=y\r\n",
            "0\r\n\r\n",
            "--b--",
            "--b\r\n",
            "HTTP/1.0",
            "HTTP/9.9",
            "GET ",
            "PROPFIND ",
            "HEAD ",
            "DELETE ",
            "A".repeat(300),
            "\u00e2\u0080\u00ae",
            "boundary=",
            "filename=",
            "oauth_token=");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    byte[] mutate(byte[] good) {
        var text = new StringBuilder(new String(good, ISO_8859_1));
        for (int times = 1 + random.nextInt(4); times > 0; times--) once(text);
        if (random.nextInt(3) == 0) fixLength(text);
        if (random.nextInt(12) == 0) text.setLength(random.nextInt(text.length() + 1));
        return text.toString().getBytes(ISO_8859_1);
    }

    private void once(StringBuilder text) {
        if (text.isEmpty()) text.append("GET / HTTP/1.1\r\n\r\n");
        int at = random.nextInt(text.length());
        int length = Math.min(text.length() - at, 1 + random.nextInt(12));
        switch (random.nextInt(7)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(256));
            case 1 -> text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
            case 2 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            case 3 -> text.replace(at, at + length, TOKENS.get(random.nextInt(TOKENS.size())));
            case 4 -> text.delete(at, at + length);
            case 5 -> repeatLine(text, at);
            default -> number(text, at);
        }
    }

    private void repeatLine(StringBuilder text, int at) {
        int from = text.lastIndexOf("\n", at) + 1;
        int to = text.indexOf("\n", at);
        if (to > from) text.insert(from, text.substring(from, to + 1));
    }

    /// The next number becomes another one.
    private void number(StringBuilder text, int at) {
        int from = at;
        while (from < text.length() && !Character.isDigit(text.charAt(from))) from++;
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) to++;
        if (from == to) return;
        var others = List.of("0", "1", "-1", "4294967296", "9223372036854775807", "99999999999999999999", "");
        text.replace(from, to, others.get(random.nextInt(others.size())));
    }

    /// Makes the declared length true again, so that the body is read for what it says.
    private static void fixLength(StringBuilder text) {
        int body = text.indexOf("\r\n\r\n");
        int declared = text.indexOf("Content-Length: ");
        if (body < 0 || declared < 0 || declared > body) return;
        int from = declared + "Content-Length: ".length();
        int to = text.indexOf("\r\n", from);
        text.replace(from, to, Integer.toString(text.length() - body - 4));
    }
}
