package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.Headers;

/// Replaces the metadata of a blob. S3 has no such request: the blob is copied onto itself, which keeps bytes and tags
/// and loses the access list, the encryption and the lock. So these are read before and given again: encryption, lock
/// and
/// the usual access lists with the copy itself, other access lists right after it. Between those two requests, and
/// after a crash between them, the blob is private; it is never more open than before.
final class S3MetadataEdit {
    private static final List<String> CARRIED = List.of(
            "x-amz-server-side-encryption",
            "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-server-side-encryption-bucket-key-enabled",
            "x-amz-object-lock-mode",
            "x-amz-object-lock-retain-until-date",
            "x-amz-object-lock-legal-hold");

    private final S3Wire wire;
    private final S3Objects objects;
    private final S3Copies copies;
    private final S3Access access;

    S3MetadataEdit(S3Wire wire, S3Objects objects, S3Copies copies, S3Access access) {
        this.wire = wire;
        this.objects = objects;
        this.copies = copies;
        this.access = access;
    }

    BlobInfo replace(BlobAddress address, Metadata metadata, String ifMatch) throws BlobException {
        String what = "Changing the metadata of " + address;
        Headers head = objects.head(address);
        BlobInfo original = S3Headers.info(address, S3Headers.length(what, head), head);
        if (!original.etag().equals(ifMatch)) {
            throw new BlobException(Kind.PRECONDITION_FAILED, address + " has changed since it was read");
        }
        Optional<Access> before = accessBefore(address);
        var headers = new TreeMap<String, String>();
        for (String name : CARRIED) {
            Optional.ofNullable(head.get(name)).ifPresent(value -> headers.put(name, value));
        }
        before.flatMap(CannedAccess::of)
                .filter(canned -> !canned.equals(CannedAccess.PRIVATE))
                .ifPresent(canned -> headers.put("x-amz-acl", canned));
        copyOntoItself(what, original, metadata, headers);
        if (before.isPresent()) {
            restore(address, before.get());
        }
        return objects.stat(address);
    }

    private void copyOntoItself(String what, BlobInfo original, Metadata metadata, SortedMap<String, String> headers)
            throws BlobException {
        if (original.size() > S3Copies.MAX_AT_ONCE) {
            var target = PutTarget.of(original.address().container(), original.name(), metadata);
            copies.copyBig(original, target, headers);
            return;
        }
        S3Request request = S3Copies.request(what, original, original.address())
                .header("x-amz-metadata-directive", "REPLACE")
                .headers(S3Headers.of(metadata))
                .headers(headers)
                .once();
        try {
            wire.xml(request, UploadXml::etag);
        } catch (BlobException e) {
            if (e.kind() != Kind.OUTCOME_UNKNOWN || !happened(original.address(), metadata)) {
                throw e;
            }
        }
    }

    /// Asks the store after a lost reply.
    private boolean happened(BlobAddress address, Metadata metadata) {
        try {
            return objects.stat(address).metadata().filter(metadata::equals).isPresent();
        } catch (BlobException e) {
            return false;
        }
    }

    private Optional<Access> accessBefore(BlobAddress address) throws BlobException {
        try {
            return Optional.of(access.of(address));
        } catch (BlobException e) {
            return switch (e.kind()) {
                case UNSUPPORTED -> Optional.empty();
                case ACCESS_DENIED ->
                    throw new BlobException(
                            Kind.ACCESS_DENIED,
                            "The metadata of " + address + " cannot be changed: its access could get lost, because this"
                                    + " account may not read it (permission s3:GetObjectAcl)",
                            e);
                default -> throw e;
            };
        }
    }

    private void restore(BlobAddress address, Access before) throws BlobException {
        if (CannedAccess.of(before).filter(CannedAccess.PRIVATE::equals).isPresent()) {
            return;
        }
        try {
            if (!CannedAccess.same(access.of(address), before)) {
                access.set(address, before);
            }
        } catch (BlobException e) {
            throw new BlobException(
                    e.kind(),
                    "The metadata of " + address + " were changed, but its access could not be restored: it is private"
                            + " now, or public as it was. " + e.getMessage(),
                    e);
        }
    }
}
