package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.DigestAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A local file, or a folder standing for the empty blob that marks it.
record FileSource(Path file, Flow flow) implements Source {
    private static final int BUFFER = 256 * 1024;

    @Override
    public Look look() throws BlobException {
        try {
            var print = SourceFingerprint.of(file);
            return new Look(print.size(), print.text());
        } catch (NoSuchFileException e) {
            throw new BlobException(Kind.NOT_FOUND, LocalPaths.display(file) + " does not exist any more.", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public DigestedBody body(ByteRange range) {
        return new DigestedBody(range.length(), () -> open(range), flow);
    }

    private InputStream open(ByteRange range) throws IOException {
        return range.length() == 0 && Files.isDirectory(file)
                ? InputStream.nullInputStream()
                : FileRange.open(file, range);
    }

    @Override
    public Optional<String> md5(ByteRange range) throws BlobException {
        MessageDigest digest = Etags.md5();
        byte[] buffer = new byte[Math.clamp(range.length(), 1, BUFFER)];
        try (InputStream in = open(range)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                if (Thread.currentThread().isInterrupted()) {
                    throw new BlobException(Kind.CANCELLED, "stopped");
                }
            }
            return Optional.of(Etags.hex(digest.digest()));
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean isSameAs(BlobInfo present, long partSize) throws BlobException {
        Optional<String> theirs = present.digests().get(DigestAlgorithm.MD5);
        if (theirs.isPresent()) {
            return md5(ByteRange.whole(present.size())).equals(theirs);
        }
        Optional<Integer> parts = Etags.parts(present.etag());
        if (parts.isEmpty()) {
            return false;
        }
        for (long layout : Etags.layouts(present.size(), parts.get(), partSize)) {
            if (composite(present.size(), layout).equals(present.etag())) {
                return true;
            }
        }
        return false;
    }

    private String composite(long size, long partSize) throws BlobException {
        List<String> md5s = new ArrayList<>();
        for (long offset = 0; offset < size; offset += partSize) {
            md5s.add(md5(new ByteRange(offset, Math.min(partSize, size - offset)))
                    .orElseThrow());
        }
        return Etags.composite(md5s);
    }

    @Override
    public boolean delete(String fingerprint) {
        throw new IllegalStateException("an upload does not delete its file");
    }

    private BlobException unreadable(IOException e) {
        return new BlobException(Kind.LOCAL_IO, LocalPaths.display(file) + " cannot be read: " + e.getMessage(), e);
    }
}
