package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.UploadPlan;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.driver.PartSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Copies what is too large for one request, part by part. Tags do not travel with parts, so they are read and given
/// anew.
final class S3BigCopy {
    private static final PartSizes SIZES = new PartSizes(0, 512L << 20);

    private final S3Wire wire;
    private final S3Multipart multipart;

    S3BigCopy(S3Wire wire, S3Multipart multipart) {
        this.wire = wire;
        this.multipart = multipart;
    }

    void copy(BlobInfo source, PutTarget target, SortedMap<String, String> headers) throws BlobException {
        var all = new TreeMap<>(headers);
        String tags = tags(source);
        if (!tags.isEmpty()) {
            all.put("x-amz-tagging", tags);
        }
        UploadSession session = multipart.begin(target, all);
        try {
            multipart.complete(session, target, parts(source, session));
        } catch (BlobException e) {
            if (e.kind() != Kind.OUTCOME_UNKNOWN) {
                abort(session, e);
            }
            throw e;
        }
    }

    private List<PartReceipt> parts(BlobInfo source, UploadSession session) throws BlobException {
        UploadPlan plan = SIZES.plan(source.size(), S3Abilities.LIMITS);
        if (!(plan instanceof UploadPlan.Parts parts)) {
            throw new IllegalStateException("a big copy goes in parts, not by " + plan);
        }
        List<PartReceipt> receipts = new ArrayList<>();
        for (int number = 1; number <= parts.count(); number++) {
            ByteRange range = parts.range(number, source.size());
            String what = "Copying part " + number + " of " + source.address();
            S3Request request = S3Copies.request(what, source, S3Multipart.address(session))
                    .query("uploadId", session.token())
                    .query("partNumber", Integer.toString(number))
                    .header("x-amz-copy-source-range", "bytes=" + range.offset() + "-" + (range.end() - 1));
            receipts.add(new PartReceipt(number, range.length(), wire.xml(request, UploadXml::etag)));
        }
        return receipts;
    }

    private String tags(BlobInfo source) throws BlobException {
        S3Request request = S3Request.object("Reading the tags of " + source.address(), "GET", source.address())
                .query("tagging", "");
        try {
            return wire.xml(request, TagsXml::asHeader);
        } catch (BlobException e) {
            if (e.kind() == Kind.UNSUPPORTED || e.kind() == Kind.NOT_FOUND) {
                return "";
            }
            throw e;
        }
    }

    private void abort(UploadSession session, BlobException why) {
        try {
            multipart.abort(session);
        } catch (BlobException e) {
            why.addSuppressed(e);
        }
    }
}
