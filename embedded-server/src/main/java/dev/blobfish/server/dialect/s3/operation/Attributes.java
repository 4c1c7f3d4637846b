package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.http.Headers;
import java.util.List;

/// GetObjectAttributes.
public final class Attributes {
    private static final int MAX_PARTS = 1000;

    private final Gate gate;

    /// Reads a store.
    public Attributes(Gate gate) {
        this.gate = gate;
    }

    /// The attributes asked for.
    public S3Reply get(S3Call call, ObjectRequest.GetAttributes request) {
        try (ObjectSnapshot snapshot = gate.read(call, request.name())) {
            var object = new StoredObject(snapshot.info());
            byte[] document = XmlText.document("GetObjectAttributesResponse", xml -> write(xml, request, snapshot));
            return S3Reply.xml(
                    document,
                    Headers.of("Last-Modified", S3Dates.http(object.info().modified())));
        }
    }

    private static void write(XmlText xml, ObjectRequest.GetAttributes request, ObjectSnapshot snapshot) {
        var object = new StoredObject(snapshot.info());
        if (request.wanted().contains("ETag")) {
            xml.text("ETag", object.info().etag());
        }
        if (request.wanted().contains("Checksum")) {
            object.checksum()
                    .ifPresent(sum -> xml.element(
                            "Checksum",
                            one -> one.text(sum.algorithm().element(), sum.text())
                                    .text("ChecksumType", sum.type().name())));
        }
        if (request.wanted().contains("ObjectParts") && object.info().partCount() > 0) {
            parts(xml, request, snapshot);
        }
        if (request.wanted().contains("StorageClass")) {
            xml.text("StorageClass", object.properties().storageClass());
        }
        if (request.wanted().contains("ObjectSize")) {
            xml.number("ObjectSize", object.info().size());
        }
    }

    private static void parts(XmlText xml, ObjectRequest.GetAttributes request, ObjectSnapshot snapshot) {
        int limit = Math.min(MAX_PARTS, request.maxParts());
        Page<PartInfo> page = limit == 0 ? new Page<>(List.of(), false) : snapshot.parts(request.partMarker(), limit);
        xml.element("ObjectParts", parts -> {
            parts.number("PartsCount", snapshot.info().partCount());
            parts.number("PartNumberMarker", request.partMarker());
            if (page.more()) {
                parts.number("NextPartNumberMarker", page.rows().getLast().number());
            }
            parts.number("MaxParts", limit);
            parts.flag("IsTruncated", page.more());
            page.rows().forEach(part -> parts.element("Part", row -> part(row, part, snapshot)));
        });
    }

    private static void part(XmlText row, PartInfo part, ObjectSnapshot snapshot) {
        row.number("PartNumber", part.number());
        row.number("Size", part.size());
        new StoredObject(snapshot.info())
                .checksum()
                .flatMap(sum -> PartDocuments.checksum(part, sum.algorithm(), sum.type()))
                .ifPresent(sum -> row.text(sum.algorithm().element(), sum.text()));
    }
}
