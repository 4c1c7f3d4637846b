package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.driver.http.HttpDates;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/// Single blobs: look at, read, write, delete.
final class S3Objects {
    private final S3Wire wire;

    S3Objects(S3Wire wire) {
        this.wire = wire;
    }

    BlobInfo stat(BlobAddress address) throws BlobException {
        Headers headers = head(address);
        return S3Headers.info(address, S3Headers.length("Looking at " + address, headers), headers);
    }

    Headers head(BlobAddress address) throws BlobException {
        return wire.call(S3Request.object("Looking at " + address, "HEAD", address))
                .headers();
    }

    BlobContent read(BlobAddress address, Optional<ByteRange> range, Optional<String> ifMatch) throws BlobException {
        String what = "Reading " + address;
        S3Request request = S3Request.object(what, "GET", address);
        if (range.isPresent()) {
            request = request.header(
                    "range",
                    "bytes=" + range.get().offset() + "-" + (range.get().end() - 1));
        }
        if (ifMatch.isPresent()) {
            request = request.header("if-match", ETags.quoted(ifMatch.get()));
        }
        Response reply = wire.open(request);
        try {
            return new S3Content(what, address, wire::isClosed).of(range, reply);
        } catch (BlobException e) {
            reply.close();
            throw e;
        }
    }

    BlobInfo put(PutTarget target, BlobBody body) throws BlobException {
        BlobAddress address = address(target);
        S3Request request = S3Request.object("Writing " + address, "PUT", address)
                .headers(S3Headers.of(target.metadata()))
                .headers(S3Headers.of(target.condition()))
                .body(body)
                .digested();
        boolean harmless = target.condition() instanceof WriteCondition.Always;
        S3Reply reply = wire.call(harmless ? request : request.once());
        String etag = Proof.etag("Writing " + address, reply);
        return new BlobInfo(
                address,
                target.name(),
                body.length(),
                HttpDates.parse(reply.headers().get("date")).orElseGet(wire::now),
                etag,
                S3Headers.digests(etag, reply.headers()),
                Optional.of(target.metadata()),
                Optional.empty());
    }

    /// S3 answers the same whether the blob was there or not. Some that are like S3 answer 404; an absent container
    /// is
    /// told from an absent blob by its code.
    void delete(BlobAddress address) throws BlobException {
        try {
            wire.call(S3Request.object("Deleting " + address, "DELETE", address));
        } catch (BlobException e) {
            if (e.kind() != Kind.NOT_FOUND || S3Errors.isAbsentContainer(e)) {
                throw e;
            }
        }
    }

    static BlobAddress address(PutTarget target) {
        return new BlobAddress(target.container(), new BlobId(target.name().text()));
    }
}
