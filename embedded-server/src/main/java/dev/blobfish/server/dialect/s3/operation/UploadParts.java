package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.PartDraft;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.http.Headers;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// UploadPart and UploadPartCopy.
public final class UploadParts {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    private final BlobEngine engine;
    private final Gate gate;
    private final Uploads uploads;
    private final InstantSource clock;

    /// Takes parts for a store.
    public UploadParts(BlobEngine engine, Gate gate, Uploads uploads, InstantSource clock) {
        this.engine = engine;
        this.gate = gate;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// UploadPart.
    public S3Reply put(S3Call call, ObjectRequest.UploadPart request) throws IOException {
        var settings =
                UploadSettings.of(uploads.writable(call, request.upload()).documents());
        Optional<ChecksumAlgorithm> claimed = call.body().checksumAlgorithm();
        requireChosen(settings, claimed);
        Set<ChecksumAlgorithm> algorithms = EnumSet.of(settings.algorithm());
        claimed.ifPresent(algorithms::add);
        try (Staged body = call.body().stage(engine, algorithms, ObjectWrites.MAX_SINGLE)) {
            String etag = body.hex(StandardDigest.MD5);
            var documents = PartDocuments.of(algorithms, algorithm -> body.digest(algorithm.digest()));
            engine.uploads().putPart(request.upload(), new PartDraft(request.number(), etag, documents), body);
            ChecksumAlgorithm shown = claimed.orElse(settings.algorithm());
            return S3Reply.empty(
                    200,
                    Headers.of("ETag", "\"" + etag + "\"")
                            .with(
                                    shown.header(),
                                    Checksum.of(shown, body.digest(shown.digest()))
                                            .text()));
        }
    }

    private static void requireChosen(UploadSettings settings, Optional<ChecksumAlgorithm> claimed) {
        if (settings.chosen() && claimed.isPresent() && claimed.get() != settings.algorithm()) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST,
                    "Checksum Type mismatch occurred, expected checksum Type: " + settings.algorithm()
                            + ", actual checksum Type: " + claimed.get());
        }
    }

    /// UploadPartCopy.
    public S3Reply copy(S3Call call, ObjectRequest.UploadPartCopy request) {
        Gate.requireKnown(call);
        var settings =
                UploadSettings.of(uploads.writable(call, request.upload()).documents());
        try (ObjectSnapshot source = gate.readSource(call, request.source())) {
            Copies.requireConditions(request.sourceConditions(), source.info(), clock);
            Span span = request.range()
                    .map(text -> span(text, source.info().size()))
                    .orElseGet(source::whole);
            if (span.length() > ObjectWrites.MAX_SINGLE) {
                throw new S3Refusal(
                        S3Code.INVALID_REQUEST, "The specified copy source is larger than the maximum size of a part");
            }
            PartInfo part = copy(request, settings.algorithm(), source, span);
            return S3Reply.xml(XmlText.document("CopyPartResult", xml -> {
                xml.text("LastModified", S3Dates.xml(part.modified()));
                xml.text("ETag", "\"" + part.etag() + "\"");
                PartDocuments.checksum(part, settings.algorithm(), ChecksumType.FULL_OBJECT)
                        .ifPresent(sum -> xml.text(sum.algorithm().element(), sum.text()));
            }));
        }
    }

    private PartInfo copy(
            ObjectRequest.UploadPartCopy request, ChecksumAlgorithm algorithm, ObjectSnapshot source, Span span) {
        Map<DigestAlgorithm, byte[]> digests = source.digest(span, EnumSet.of(StandardDigest.MD5, algorithm.digest()));
        String etag = HexFormat.of().formatHex(digest(digests, StandardDigest.MD5));
        var documents = PartDocuments.of(EnumSet.of(algorithm), one -> digest(digests, one.digest()));
        return engine.uploads()
                .copyPart(request.upload(), new PartDraft(request.number(), etag, documents), source, span);
    }

    private static byte[] digest(Map<DigestAlgorithm, byte[]> digests, StandardDigest wanted) {
        return Optional.ofNullable(digests.get(wanted)).orElseThrow();
    }

    /// Only `bytes=a-b` is a range here, and it must lie inside the source.
    private static Span span(String text, long size) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches() || Long.parseLong(range.group(2)) < Long.parseLong(range.group(1))) {
            throw new S3Refusal(
                            S3Code.INVALID_ARGUMENT,
                            "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last"
                                    + " are the zero-based offsets of the first and last bytes to copy")
                    .with("ArgumentName", "x-amz-copy-source-range")
                    .with("ArgumentValue", text);
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (last >= size) {
            throw new S3Refusal(S3Code.INVALID_RANGE, "The requested range is not satisfiable")
                    .with("RangeRequested", text)
                    .with("ActualObjectSize", Long.toString(size));
        }
        return new Span(first, last - first + 1);
    }
}
