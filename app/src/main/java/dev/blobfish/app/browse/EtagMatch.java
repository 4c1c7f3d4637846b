package dev.blobfish.app.browse;

import dev.blobfish.app.browse.TakenNames.Likeness;
import dev.blobfish.sdk.BlobInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Compares a file with a blob by what a listing says of it: the size, and the ETag where that is an MD5.
final class EtagMatch {

    /// Larger files are not read for a question: their size has to do.
    private static final long READ_AT_MOST = 8L << 20;

    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

    private EtagMatch() {}

    static Likeness compare(Path file, BlobInfo blob) {
        try {
            if (!Files.isRegularFile(file)) {
                return Likeness.UNKNOWN;
            }
            if (Files.size(file) != blob.size()) {
                return Likeness.DIFFERENT;
            }
            if (blob.size() > READ_AT_MOST || !MD5.matcher(blob.etag()).matches()) {
                return Likeness.UNKNOWN;
            }
            return md5(file).equals(blob.etag()) ? Likeness.IDENTICAL : Likeness.DIFFERENT;
        } catch (IOException _) {
            return Likeness.UNKNOWN; // the queue will say what is wrong with the file
        }
    }

    private static String md5(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
