package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.request.ListingQuery;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.UploadInfo;
import dev.blobfish.server.engine.UploadQuery;
import java.util.List;

/// ListMultipartUploads and ListParts.
public final class UploadListings {
    private final BlobEngine engine;
    private final Gate gate;
    private final Uploads uploads;
    private final ServiceOptions options;

    /// Lists a store's unfinished uploads.
    public UploadListings(BlobEngine engine, Gate gate, Uploads uploads, ServiceOptions options) {
        this.engine = engine;
        this.gate = gate;
        this.uploads = uploads;
        this.options = options;
    }

    /// ListMultipartUploads.
    public S3Reply list(S3Call call, BucketRequest.ListUploads request) {
        gate.bucket(call, request.bucket(), Permission.READ);
        ListingQuery query = request.query();
        ListStart start = ListingMarks.start(request.keyMarker(), query);
        var page = engine.uploads()
                .list(new UploadQuery(
                        request.bucket(),
                        query.prefix(),
                        query.delimiter(),
                        start,
                        request.uploadIdMarker(),
                        query.limit()));
        boolean more = page.more() && !page.rows().isEmpty();
        return S3Reply.xml(XmlText.document("ListMultipartUploadsResult", xml -> {
            xml.text("Bucket", request.bucket());
            xml.text("KeyMarker", query.shown(request.keyMarker()));
            xml.text("UploadIdMarker", request.uploadIdMarker());
            if (more) {
                ListEntry<UploadInfo> last = page.rows().getLast();
                xml.text("NextKeyMarker", query.shown(ListingMarks.name(last)));
                if (last instanceof ListEntry.Item<UploadInfo>(var upload)) {
                    xml.text("NextUploadIdMarker", upload.ref().id());
                }
            }
            xml.text("Prefix", query.shown(query.prefix()));
            new ListingRows(options).head(xml, query, "MaxUploads", more);
            for (ListEntry<UploadInfo> entry : page.rows()) {
                if (entry instanceof ListEntry.Item<UploadInfo>(var upload)) {
                    xml.element("Upload", row -> upload(row, query, upload));
                }
            }
            ListingRows.prefixes(xml, query, page.rows());
        }));
    }

    private void upload(XmlText row, ListingQuery query, UploadInfo upload) {
        row.text("Key", query.shown(upload.ref().name().key()));
        row.text("UploadId", upload.ref().id());
        people(row, upload);
        row.text("Initiated", S3Dates.xml(upload.begun()));
        checksum(row, upload);
    }

    private void people(XmlText row, UploadInfo upload) {
        row.element("Initiator", who -> options.aclXml().account(who, upload.owner()));
        row.element("Owner", who -> options.aclXml().account(who, upload.owner()));
        row.text("StorageClass", ObjectDocuments.properties(upload.documents()).storageClass());
    }

    private static void checksum(XmlText row, UploadInfo upload) {
        var settings = UploadSettings.of(upload.documents());
        if (settings.chosen()) {
            row.text("ChecksumAlgorithm", settings.algorithm().name());
            row.text("ChecksumType", settings.type().name());
        }
    }

    /// ListParts.
    public S3Reply parts(S3Call call, ObjectRequest.ListParts request) {
        UploadInfo upload = uploads.writable(call, request.upload());
        var settings = UploadSettings.of(upload.documents());
        Page<PartInfo> page = request.limit() == 0
                ? new Page<>(List.of(), false)
                : engine.uploads().parts(request.upload(), request.marker(), request.limit());
        String key = request.name().key();
        return S3Reply.xml(XmlText.document("ListPartsResult", xml -> {
            xml.text("Bucket", request.name().container());
            xml.text("Key", request.urlEncoded() ? Percent.encode(key, true) : key);
            xml.text("UploadId", request.upload().id());
            people(xml, upload);
            xml.number("PartNumberMarker", request.marker());
            if (page.more()) {
                xml.number("NextPartNumberMarker", page.rows().getLast().number());
            }
            xml.number("MaxParts", request.limit());
            xml.flag("IsTruncated", page.more());
            checksum(xml, upload);
            page.rows().forEach(part -> xml.element("Part", row -> part(row, part, settings)));
        }));
    }

    private static void part(XmlText row, PartInfo part, UploadSettings settings) {
        row.number("PartNumber", part.number());
        row.text("LastModified", S3Dates.xml(part.modified()));
        row.text("ETag", "\"" + part.etag() + "\"");
        row.number("Size", part.size());
        PartDocuments.checksum(part, settings.algorithm(), settings.type())
                .ifPresent(sum -> row.text(sum.algorithm().element(), sum.text()));
    }
}
