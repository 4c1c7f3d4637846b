package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.SystemHeader;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.driver.http.UriText;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.Headers;

/// Copies that the store makes by itself.
final class S3Copies {
    /// The largest blob that one request copies.
    static final long MAX_AT_ONCE = 5L << 30;

    private final S3Wire wire;
    private final S3Objects objects;
    private final S3BigCopy big;

    S3Copies(S3Wire wire, S3Objects objects, S3Multipart multipart) {
        this.wire = wire;
        this.objects = objects;
        this.big = new S3BigCopy(wire, multipart);
    }

    BlobInfo copy(BlobAddress source, PutTarget target) throws BlobException {
        Headers head = objects.head(source);
        BlobInfo original = S3Headers.info(source, S3Headers.length("Copying " + source, head), head);
        BlobAddress address = S3Objects.address(target);
        check(target.condition(), address);
        boolean keep = target.metadata().equals(Metadata.EMPTY);
        if (original.size() > MAX_AT_ONCE) {
            Metadata metadata = keep ? S3Headers.metadata(head) : target.metadata();
            var whole = new PutTarget(target.container(), target.name(), metadata, target.condition());
            big.copy(original, whole, new TreeMap<>());
        } else {
            S3Request request = request("Copying " + source + " to " + address, original, address)
                    .header("x-amz-metadata-directive", keep ? "COPY" : "REPLACE")
                    .headers(keep ? notCopied(S3Headers.metadata(head)) : S3Headers.of(target.metadata()))
                    .headers(S3Headers.of(target.condition()));
            boolean harmless = target.condition() instanceof WriteCondition.Always;
            wire.xml(harmless ? request : request.once(), UploadXml::etag);
        }
        return objects.stat(address);
    }

    /// A copy of exactly the content that was looked at.
    static S3Request request(String what, BlobInfo source, BlobAddress target) {
        S3Request request = S3Request.object(what, "PUT", target)
                .header("x-amz-copy-source", path(source.address()))
                .slow();
        return source.etag().isEmpty()
                ? request
                : request.header("x-amz-copy-source-if-match", ETags.quoted(source.etag()));
    }

    static String path(BlobAddress source) {
        return "/" + UriText.encode(source.container().text()) + "/"
                + UriText.encodePath(source.id().text());
    }

    /// What S3 leaves behind when it copies metadata.
    private static SortedMap<String, String> notCopied(Metadata metadata) {
        var headers = new TreeMap<String, String>();
        for (SystemHeader header : new SystemHeader[] {SystemHeader.STORAGE_CLASS, SystemHeader.WEBSITE_REDIRECT}) {
            metadata.get(header).ifPresent(value -> headers.put(header.header(), value));
        }
        return headers;
    }

    /// Few stores check conditions on a copy: so it is also checked before, as well as a client can.
    private void check(WriteCondition condition, BlobAddress target) throws BlobException {
        switch (condition) {
            case WriteCondition.Always _ -> {}
            case WriteCondition.IfAbsent _ -> {
                if (present(target).isPresent()) {
                    throw new BlobException(Kind.PRECONDITION_FAILED, target + " exists already");
                }
            }
            case WriteCondition.IfMatch(String etag) -> {
                BlobInfo info = objects.stat(target);
                if (!info.etag().equals(etag)) {
                    throw new BlobException(Kind.PRECONDITION_FAILED, target + " has changed since it was read");
                }
            }
        }
    }

    private Optional<BlobInfo> present(BlobAddress address) throws BlobException {
        try {
            return Optional.of(objects.stat(address));
        } catch (BlobException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// A blob too large for one request, onto itself or elsewhere.
    void copyBig(BlobInfo original, PutTarget target, Map<String, String> headers) throws BlobException {
        big.copy(original, target, new TreeMap<>(headers));
    }
}
