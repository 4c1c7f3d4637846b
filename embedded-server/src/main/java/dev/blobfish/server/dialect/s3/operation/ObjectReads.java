package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.request.RangeHeader;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.http.Headers;
import java.util.Optional;

/// GetObject and HeadObject, which differ in the body alone.
public final class ObjectReads {
    private final Gate gate;
    private final ServiceOptions options;

    /// Reads a store.
    public ObjectReads(Gate gate, ServiceOptions options) {
        this.gate = gate;
        this.options = options;
    }

    /// Answers with an object or some of its bytes.
    public S3Reply get(S3Call call, ObjectRequest.GetObject request) {
        ObjectSnapshot snapshot = gate.read(call, request.name());
        S3Reply reply;
        try {
            reply = reply(snapshot, request);
        } catch (RuntimeException refused) {
            snapshot.close();
            throw refused;
        }
        if (!(reply instanceof S3Reply.Content)) {
            snapshot.close();
        }
        return reply;
    }

    private S3Reply reply(ObjectSnapshot snapshot, ObjectRequest.GetObject request) {
        var info = snapshot.info();
        return switch (request.conditions()
                .judge(info.etag(), info.modified(), options.clock().instant())) {
            case FAILED -> throw failed();
            case NOT_MODIFIED -> S3Reply.empty(304, ObjectHeaders.identity(info));
            case GO_ON -> content(snapshot, request);
        };
    }

    static S3Refusal failed() {
        return new S3Refusal(
                S3Code.PRECONDITION_FAILED, "At least one of the pre-conditions you specified did not hold");
    }

    private static S3Reply content(ObjectSnapshot snapshot, ObjectRequest.GetObject request) {
        Headers headers = ObjectHeaders.all(snapshot.info(), request.overrides());
        if (request.partNumber().isPresent()) {
            return part(snapshot, request, headers, request.partNumber().get());
        }
        Optional<String> asked = request.range();
        Optional<RangeHeader> range = asked.flatMap(RangeHeader::parse);
        if (range.isPresent()) {
            return partial(snapshot, headers, range.get().within(snapshot.info().size(), asked.get()));
        }
        Optional<Checksum> checksum = wanted(snapshot, request);
        return new S3Reply.Content(
                200,
                checksum.isPresent() ? ObjectHeaders.with(headers, checksum.get()) : headers,
                snapshot,
                snapshot.whole());
    }

    private static Optional<Checksum> wanted(ObjectSnapshot snapshot, ObjectRequest.GetObject request) {
        return request.wantsChecksum() ? new StoredObject(snapshot.info()).checksum() : Optional.empty();
    }

    private static S3Reply partial(ObjectSnapshot snapshot, Headers headers, Span span) {
        long size = snapshot.info().size();
        String range = "bytes " + span.start() + "-" + (span.end() - 1) + "/" + size;
        return new S3Reply.Content(206, headers.with("Content-Range", range), snapshot, span);
    }

    private static S3Reply part(ObjectSnapshot snapshot, ObjectRequest.GetObject request, Headers headers, int number) {
        int count = snapshot.info().partCount();
        Optional<Checksum> whole = wanted(snapshot, request);
        if (count == 0 && number == 1) {
            Headers one = whole.isPresent() ? ObjectHeaders.with(headers, whole.get()) : headers;
            return snapshot.info().size() == 0
                    ? new S3Reply.Content(200, one, snapshot, snapshot.whole())
                    : partial(snapshot, one, snapshot.whole());
        }
        PartInfo part = snapshot.part(number)
                .orElseThrow(() -> new S3Refusal(S3Code.INVALID_PART, "The requested partnumber is not satisfiable")
                        .with("PartNumberRequested", Integer.toString(number))
                        .with("ActualPartCount", Integer.toString(Math.max(count, 1))));
        Headers counted = headers.with("x-amz-mp-parts-count", Integer.toString(count));
        Optional<Checksum> own = whole.flatMap(sum -> PartDocuments.checksum(part, sum.algorithm(), sum.type()));
        return partial(
                snapshot,
                own.isPresent() ? ObjectHeaders.with(counted, own.get()) : counted,
                new Span(part.start(), part.size()));
    }
}
