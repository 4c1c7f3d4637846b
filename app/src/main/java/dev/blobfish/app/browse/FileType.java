package dev.blobfish.app.browse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What a row is, as far as its name tells: a listing does not say content types.
///
/// @param extension without the dot, upper-case; empty where there is none
public record FileType(Kind kind, String extension) implements Comparable<FileType> {

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        know(Kind.IMAGE, "png jpg jpeg gif webp svg bmp tif tiff heic avif ico raw psd");
        know(Kind.VIDEO, "mp4 mkv mov avi webm m4v mpg mpeg");
        know(Kind.AUDIO, "mp3 wav flac ogg m4a aac opus");
        know(Kind.ARCHIVE, "zip gz tgz bz2 xz zst 7z rar tar jar war deb rpm iso dmg");
        know(Kind.DOCUMENT, "pdf doc docx odt rtf txt md rst tex epub ppt pptx odp");
        know(Kind.CODE, "java kt py js ts c h cpp hpp cs go rs rb php sh bat ps1 html css xml json yaml yml toml sql");
        know(Kind.DATA, "csv tsv xls xlsx ods parquet avro orc db sqlite fasta fastq bam vcf h5 nc npy");
    }

    private static void know(Kind kind, String extensions) {
        for (String extension : extensions.split(" ", -1)) {
            KINDS.put(extension.toUpperCase(Locale.ROOT), kind);
        }
    }

    /// The broad kinds, each with an icon and a word.
    public enum Kind {
        BUCKET,
        FOLDER,
        ARCHIVE,
        AUDIO,
        CODE,
        DATA,
        DOCUMENT,
        IMAGE,
        VIDEO,
        OTHER
    }

    static FileType of(Rows rows, int row) {
        if (rows.isBucket(row)) {
            return new FileType(Kind.BUCKET, "");
        }
        return rows.isFolder(row) ? new FileType(Kind.FOLDER, "") : of(rows.name(row));
    }

    /// The type of a blob of this name.
    public static FileType of(String name) {
        int dot = name.lastIndexOf('.');
        boolean has = dot > 0 && dot < name.length() - 1 && name.length() - dot <= 9 && name.indexOf('/', dot) < 0;
        String extension = has ? name.substring(dot + 1).toUpperCase(Locale.ROOT) : "";
        return new FileType(KINDS.getOrDefault(extension, Kind.OTHER), extension);
    }

    /// The type of an item.
    public static FileType of(Item item) {
        return switch (item) {
            case Item.Bucket _ -> new FileType(Kind.BUCKET, "");
            case Item.Folder _ -> new FileType(Kind.FOLDER, "");
            case Item.Blob blob -> of(blob.name());
        };
    }

    @Override
    public int compareTo(FileType other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : extension.compareTo(other.extension);
    }
}
