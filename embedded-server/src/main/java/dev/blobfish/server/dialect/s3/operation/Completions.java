package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.dialect.s3.checksum.PartChecksums;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Completion;
import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.engine.UploadInfo;
import dev.blobfish.server.engine.UploadRef;
import dev.blobfish.server.engine.UploadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CompleteMultipartUpload: parts become an object without moving a byte.
public final class Completions {
    private static final long MIN_PART = 5L << 20;
    private static final int PAGE = 1000;

    private final BlobEngine engine;
    private final Gate gate;

    /// Completes uploads of a store.
    public Completions(BlobEngine engine, Gate gate) {
        this.engine = engine;
        this.gate = gate;
    }

    /// Completes an upload. Repeated with the same parts, it answers the same, for the first answer may have been
    /// lost.
    public S3Reply complete(S3Call call, ObjectRequest.CompleteUpload request) throws IOException {
        gate.bucket(call, request.name().container(), Permission.WRITE);
        UploadState state = engine.uploads().state(request.upload());
        CompletionDocument document =
                CompletionDocument.parse(RequestDocuments.bytes(call.body().withoutChecksum()));
        ObjectInfo info = switch (state) {
            case UploadState.Open(UploadInfo upload) -> assemble(upload, document, request);
            case UploadState.Finished(String fingerprint, ObjectInfo result)
            when fingerprint.equals(document.fingerprint()) -> result;
            case UploadState.Finished _ ->
                throw new EngineException(
                        Problem.NO_SUCH_UPLOAD, request.upload().id());
        };
        return S3Reply.xml(result(call, new StoredObject(info)));
    }

    private ObjectInfo assemble(UploadInfo upload, CompletionDocument document, ObjectRequest.CompleteUpload request) {
        var settings = UploadSettings.of(upload.documents());
        List<PartInfo> chosen = choose(upload.ref(), document, settings);
        requireSizes(chosen, request.size());
        Checksum checksum = checksum(chosen, settings);
        requireClaim(checksum, request);
        Documents documents = ObjectDocuments.withChecksum(UploadSettings.removeFrom(upload.documents()), checksum);
        var completion = new Completion(chosen, new ObjectDraft(etag(chosen), documents), document.fingerprint());
        return engine.uploads().complete(upload.ref(), completion, WriteConditions.of(request.conditions()));
    }

    private List<PartInfo> choose(UploadRef ref, CompletionDocument document, UploadSettings settings) {
        Map<Integer, PartInfo> present = parts(ref);
        List<PartInfo> chosen = new ArrayList<>();
        for (CompletionDocument.Named named : document.parts()) {
            PartInfo part = Optional.ofNullable(present.get(named.number()))
                    .filter(one -> one.etag().equals(named.etag()))
                    .orElseThrow(() -> invalidPart(named, ref));
            boolean claimed = named.checksum(settings.algorithm())
                    .filter(text -> PartDocuments.checksum(part, settings.algorithm(), settings.type())
                            .filter(sum -> sum.text().equals(text))
                            .isEmpty())
                    .isPresent();
            if (claimed) {
                throw invalidPart(named, ref);
            }
            chosen.add(part);
        }
        return chosen;
    }

    private Map<Integer, PartInfo> parts(UploadRef ref) {
        Map<Integer, PartInfo> parts = new HashMap<>();
        Page<PartInfo> page = engine.uploads().parts(ref, 0, PAGE);
        page.rows().forEach(part -> parts.put(part.number(), part));
        while (page.more()) {
            page = engine.uploads().parts(ref, page.rows().getLast().number(), PAGE);
            page.rows().forEach(part -> parts.put(part.number(), part));
        }
        return parts;
    }

    private static S3Refusal invalidPart(CompletionDocument.Named named, UploadRef ref) {
        return new S3Refusal(
                        S3Code.INVALID_PART,
                        "One or more of the specified parts could not be found. The part may not have been uploaded, or"
                                + " the specified entity tag may not match the part's entity tag.")
                .with("UploadId", ref.id())
                .with("PartNumber", Integer.toString(named.number()))
                .with("ETag", named.etag());
    }

    private static void requireSizes(List<PartInfo> chosen, Optional<Long> declared) {
        for (PartInfo part : chosen.subList(0, chosen.size() - 1)) {
            if (part.size() < MIN_PART) {
                throw new S3Refusal(
                                S3Code.ENTITY_TOO_SMALL,
                                "Your proposed upload is smaller than the minimum allowed size")
                        .with("ProposedSize", Long.toString(part.size()))
                        .with("MinSizeAllowed", Long.toString(MIN_PART))
                        .with("PartNumber", Integer.toString(part.number()))
                        .with("ETag", part.etag());
            }
        }
        long size = chosen.stream().mapToLong(PartInfo::size).sum();
        if (declared.isPresent() && declared.get() != size) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST,
                    "The provided 'x-amz-mp-object-size' header does not match what was computed");
        }
    }

    private static Checksum checksum(List<PartInfo> chosen, UploadSettings settings) {
        List<PartChecksums.Part> sums = chosen.stream()
                .map(part -> new PartChecksums.Part(
                        PartDocuments.checksum(part, settings.algorithm(), ChecksumType.FULL_OBJECT)
                                .orElseThrow()
                                .bytes(),
                        part.size()))
                .toList();
        return PartChecksums.join(settings.algorithm(), settings.type(), sums);
    }

    /// A client may name the checksum it expects of the whole object; here it speaks of the object, not of the
    /// document.
    private static void requireClaim(Checksum checksum, ObjectRequest.CompleteUpload request) {
        boolean wrong = request.checksum()
                .filter(expected -> expected.algorithm() != checksum.algorithm()
                        || !withoutCount(expected.text()).equals(withoutCount(checksum.text())))
                .isPresent();
        if (wrong) {
            throw new S3Refusal(
                    S3Code.BAD_DIGEST,
                    "The checksum you specified did not match the calculated one, " + checksum.algorithm() + " "
                            + checksum.text());
        }
    }

    private static String withoutCount(String text) {
        int dash = text.indexOf('-');
        return dash < 0 ? text : text.substring(0, dash);
    }

    private static String etag(List<PartInfo> chosen) {
        DigestAlgorithm.Calculation md5 = StandardDigest.MD5.begin();
        for (PartInfo part : chosen) {
            byte[] own = HexFormat.of().parseHex(part.etag());
            md5.update(own, 0, own.length);
        }
        return HexFormat.of().formatHex(md5.finish()) + "-" + chosen.size();
    }

    private static byte[] result(S3Call call, StoredObject object) {
        var name = object.info().name();
        String location = "http://" + call.http().host() + call.http().rawPath();
        return XmlText.document("CompleteMultipartUploadResult", xml -> {
            xml.text("Location", location);
            xml.text("Bucket", name.container());
            xml.text("Key", name.key());
            xml.text("ETag", object.quotedEtag());
            object.checksum().ifPresent(checksum -> {
                xml.text(checksum.algorithm().element(), checksum.text());
                xml.text("ChecksumType", checksum.type().name());
            });
        });
    }
}
