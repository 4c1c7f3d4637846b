package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.DigestSet;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.UnfinishedUpload;
import dev.blobfish.sdk.UploadSession;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Uploads in parts.
final class S3Multipart {
    private static final int MAX_PARTS = 10_000;

    private final S3Wire wire;
    private final S3Objects objects;

    S3Multipart(S3Wire wire, S3Objects objects) {
        this.wire = wire;
        this.objects = objects;
    }

    UploadSession begin(PutTarget target, SortedMap<String, String> furtherHeaders) throws BlobException {
        BlobAddress address = S3Objects.address(target);
        S3Request request = S3Request.object("Beginning an upload to " + address, "POST", address)
                .query("uploads", "")
                .headers(S3Headers.of(target.metadata()))
                .headers(furtherHeaders)
                .once();
        String token = wire.xml(request, UploadXml::uploadId);
        if (token.isEmpty()) {
            throw new BlobException(Kind.PROTOCOL, request.what() + " failed: the store gave the upload no id");
        }
        return new UploadSession(target.container(), target.name(), token);
    }

    PartReceipt put(UploadSession session, int number, BlobBody body) throws BlobException {
        String what = "Sending part " + number + " of " + address(session);
        S3Request request = request(what, "PUT", session)
                .query("partNumber", Integer.toString(number))
                .body(body)
                .digested();
        String etag = Proof.etag(what, wire.call(request));
        if (etag.isEmpty()) {
            throw new BlobException(Kind.PROTOCOL, what + " failed: the store gave the part no ETag");
        }
        return new PartReceipt(number, body.length(), etag);
    }

    List<PartReceipt> list(UploadSession session) throws BlobException {
        String what = "Listing the parts of " + address(session);
        List<PartReceipt> parts = new ArrayList<>();
        int marker = 0;
        while (true) {
            PartsXml page = wire.xml(
                    request(what, "GET", session).query("part-number-marker", Integer.toString(marker)),
                    PartsXml::parse);
            parts.addAll(page.parts());
            if (!page.truncated()) {
                return parts;
            }
            if (page.next() <= marker || parts.size() > MAX_PARTS) {
                throw new BlobException(Kind.PROTOCOL, what + " failed: the store's list does not end");
            }
            marker = page.next();
        }
    }

    /// The first page is enough: of all keys that begin with this one, this one comes first.
    List<UnfinishedUpload> unfinished(BlobAddress address) throws BlobException {
        String what = "Looking for unfinished uploads to " + address;
        var request = S3Request.bucket(what, "GET", address.container())
                .query("uploads", "")
                .query("prefix", address.id().text());
        return wire.xml(request, xml -> UploadsXml.to(address, xml));
    }

    BlobInfo complete(UploadSession session, PutTarget target, List<PartReceipt> parts) throws BlobException {
        BlobAddress address = address(session);
        S3Request request = request("Completing the upload to " + address, "POST", session)
                .headers(S3Headers.of(target.condition()))
                .header("content-type", "application/xml")
                .body(BlobBody.of(UploadXml.complete(parts)))
                .once()
                .slow();
        try {
            String etag = wire.xml(request, UploadXml::etag);
            return etag.isEmpty() ? objects.stat(address) : made(target, etag, parts);
        } catch (BlobException e) {
            if (e.kind() != Kind.NOT_FOUND && e.kind() != Kind.PRECONDITION_FAILED) {
                throw e;
            }
            // The reply to an earlier try may have been lost: the store forgets an upload once it is complete, and its
            // blob then stands in the way of the condition.
            return completedBefore(address, parts).orElseThrow(() -> e);
        }
    }

    private BlobInfo made(PutTarget target, String etag, List<PartReceipt> parts) throws BlobException {
        return new BlobInfo(
                S3Objects.address(target),
                target.name(),
                parts.stream().mapToLong(PartReceipt::size).sum(),
                wire.now().truncatedTo(ChronoUnit.SECONDS),
                etag,
                DigestSet.NONE,
                Optional.of(target.metadata()),
                Optional.empty());
    }

    private Optional<BlobInfo> completedBefore(BlobAddress address, List<PartReceipt> parts) throws BlobException {
        Optional<String> expected = ETags.ofParts(parts);
        try {
            BlobInfo present = objects.stat(address);
            return expected.filter(present.etag()::equals).map(_ -> present);
        } catch (BlobException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void abort(UploadSession session) throws BlobException {
        try {
            wire.call(request("Dropping the upload to " + address(session), "DELETE", session));
        } catch (BlobException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    static S3Request request(String what, String method, UploadSession session) {
        return S3Request.object(what, method, address(session)).query("uploadId", session.token());
    }

    static BlobAddress address(UploadSession session) {
        return new BlobAddress(session.container(), new BlobId(session.name().text()));
    }
}
