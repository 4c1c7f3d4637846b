package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.wire.Utf8;

/// The two texts that an uploader gives a node, and what may be in them.
public enum Label {
    /// The name of the file.
    NAME("File name", 256, "[]()=-_. "),
    /// What kind of data it is.
    FORMAT("File format", 100, "_-");

    private final String title;
    private final int mostBytes;
    private final String marks;

    Label(String title, int mostBytes, String marks) {
        this.title = title;
        this.mostBytes = mostBytes;
        this.marks = marks;
    }

    /// The text without white space around it.
    ///
    /// @throws KBaseRefusal where it is too long or has a character that is not allowed
    public String checked(String given) {
        var text = Utf8.trim(given);
        if (Utf8.length(text) > mostBytes) throw KBaseRefusal.badRequest(title + " is > " + mostBytes + " bytes");
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL))
            throw KBaseRefusal.badRequest(title + " contains control characters");
        var illegal = text.codePoints().filter(c -> !allows(c)).findFirst();
        if (illegal.isPresent())
            throw KBaseRefusal.badRequest(title + " string " + text + " contains an illegal character: "
                    + CharacterLiteral.of(illegal.getAsInt()));
        return text;
    }

    private boolean allows(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER || marks.indexOf(c) >= 0;
    }
}
