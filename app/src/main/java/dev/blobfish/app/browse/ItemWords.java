package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import java.util.Locale;

/// What the list says about a row, in words and icons.
public final class ItemWords {

    private final Texts texts;
    private final Formats formats;

    public ItemWords(Formats formats) {
        this.texts = Texts.of(ItemWords.class, formats.locale());
        this.formats = formats;
    }

    /// The icon of a type.
    public static Icon icon(FileType.Kind kind) {
        return switch (kind) {
            case BUCKET -> Icon.BUCKET;
            case FOLDER -> Icon.FOLDER;
            case ARCHIVE -> Icon.ARCHIVE;
            case AUDIO -> Icon.MUSIC;
            case CODE -> Icon.CODE;
            case DATA -> Icon.DATABASE;
            case DOCUMENT -> Icon.TEXT;
            case IMAGE -> Icon.IMAGE;
            case VIDEO -> Icon.VIDEO;
            case OTHER -> Icon.FILE;
        };
    }

    /// The style class that colours the icon of a type.
    public static String style(FileType.Kind kind) {
        return "kind-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /// `Folder`, `PNG image`
    public String type(FileType type) {
        return texts.get("type." + type.kind().name().toLowerCase(Locale.ROOT), type.extension())
                .strip();
    }

    String size(Rows rows, int row) {
        return rows.isBlob(row) ? formats.size(rows.size(row)) : "–";
    }

    String ago(Rows rows, int row) {
        return rows.modified(row).map(formats::ago).orElse("–");
    }

    /// The whole row in one sentence, for screen readers.
    String spoken(Rows rows, int row) {
        String what = type(FileType.of(rows, row));
        return rows.isBlob(row)
                ? texts.get("row.blob", rows.name(row), what, formats.size(rows.size(row)), ago(rows, row))
                : texts.get("row.other", rows.name(row), what);
    }

    /// The whole truth for a tooltip: full name, exact size, exact time.
    String hint(Rows rows, int row) {
        StringBuilder hint = new StringBuilder(rows.name(row));
        if (rows.isBlob(row)) {
            hint.append('\n').append(formats.exactSize(rows.size(row)));
        }
        rows.modified(row).ifPresent(when -> hint.append('\n').append(formats.moment(when)));
        return hint.toString();
    }
}
