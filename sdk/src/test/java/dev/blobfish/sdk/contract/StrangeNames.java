package dev.blobfish.sdk.contract;

import dev.blobfish.sdk.BlobName;
import java.util.stream.Stream;

/// Names that are easy to get wrong on the way to a store.
public final class StrangeNames {
    private StrangeNames() {}

    public static Stream<String> all() {
        return Stream.of(
                "with space",
                " leading and trailing ",
                "plus+sign",
                "per%cent",
                "%41 is not A",
                "slash%2Fescaped",
                "question?mark=1&more#hash",
                "\"quoted\" and 'single'",
                "back\\slash",
                "<tag>&amp;",
                "semi;colon,comma:colon",
                "~tilde-._",
                "$dollar!*()[]{}|^`@=",
                "Grüße/größe.txt",
                "de\u0301compose\u0301",
                "日本語/ファイル",
                "emoji \uD83D\uDC1F fish",
                "a//b",
                "/leading",
                "trailing/",
                "a/../b",
                "a/./b",
                "../up",
                "./here",
                "a/..",
                "..hidden/...more",
                "tab\tname",
                "line\nbreak",
                "carriage\rreturn",
                "bell\u0007name",
                "?versionId=null",
                "ä".repeat(BlobName.MAX_BYTES / 2));
    }
}
