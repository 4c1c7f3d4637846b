package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.request.ListingQuery;
import dev.blobfish.server.dialect.s3.request.Versions;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.Page;

/// Pages of a bucket's objects, in the three forms that S3 has.
public final class Listings {
    private final BlobEngine engine;
    private final Gate gate;
    private final ListingRows rows;

    /// Lists a store.
    public Listings(BlobEngine engine, Gate gate, ServiceOptions options) {
        this.engine = engine;
        this.gate = gate;
        this.rows = new ListingRows(options);
    }

    /// ListObjects, the first version.
    public S3Reply v1(S3Call call, BucketRequest.ListObjectsV1 request) {
        gate.bucket(call, request.bucket(), Permission.READ);
        ListingQuery query = request.query();
        var page = page(request.bucket(), query, ListingMarks.start(request.marker(), query));
        return S3Reply.xml(XmlText.document("ListBucketResult", xml -> {
            xml.text("Name", request.bucket());
            xml.text("Prefix", query.shown(query.prefix()));
            xml.text("Marker", query.shown(request.marker()));
            if (page.more() && !query.delimiter().isEmpty()) {
                xml.text("NextMarker", query.shown(ListingMarks.name(page.rows().getLast())));
            }
            rows.head(xml, query, "MaxKeys", page.more());
            rows.objects(xml, query, page.rows(), true);
        }));
    }

    /// ListObjects, the second version.
    public S3Reply v2(S3Call call, BucketRequest.ListObjectsV2 request) {
        gate.bucket(call, request.bucket(), Permission.READ);
        ListingQuery query = request.query();
        ListStart start = request.token().isEmpty()
                ? ListingMarks.start(request.startAfter(), query)
                : ListingMarks.fromToken(request.token());
        var page = page(request.bucket(), query, start);
        return S3Reply.xml(XmlText.document("ListBucketResult", xml -> {
            xml.text("Name", request.bucket());
            xml.text("Prefix", query.shown(query.prefix()));
            if (request.tokenGiven()) {
                xml.text("ContinuationToken", request.token());
            }
            if (page.more()) {
                xml.text(
                        "NextContinuationToken",
                        ListingMarks.toToken(page.rows().getLast()));
            }
            if (!request.startAfter().isEmpty()) {
                xml.text("StartAfter", query.shown(request.startAfter()));
            }
            xml.number("KeyCount", page.rows().size());
            rows.head(xml, query, "MaxKeys", page.more());
            rows.objects(xml, query, page.rows(), request.fetchOwner());
        }));
    }

    /// ListObjectVersions of a bucket that keeps none: every object is the only version of itself.
    public S3Reply versions(S3Call call, BucketRequest.ListVersions request) {
        gate.bucket(call, request.bucket(), Permission.READ);
        ListingQuery query = request.query();
        var page = page(request.bucket(), query, ListingMarks.start(request.keyMarker(), query));
        return S3Reply.xml(XmlText.document("ListVersionsResult", xml -> {
            xml.text("Name", request.bucket());
            xml.text("Prefix", query.shown(query.prefix()));
            xml.text("KeyMarker", query.shown(request.keyMarker()));
            xml.text("VersionIdMarker", request.versionMarker());
            if (page.more()) {
                ListEntry<ObjectInfo> last = page.rows().getLast();
                xml.text("NextKeyMarker", query.shown(ListingMarks.name(last)));
                if (last instanceof ListEntry.Item) {
                    xml.text("NextVersionIdMarker", Versions.NULL);
                }
            }
            rows.head(xml, query, "MaxKeys", page.more());
            rows.versions(xml, query, page.rows());
        }));
    }

    private Page<ListEntry<ObjectInfo>> page(String bucket, ListingQuery query, ListStart start) {
        Page<ListEntry<ObjectInfo>> page =
                engine.list(new ListQuery(bucket, query.prefix(), query.delimiter(), start, query.limit()));
        return page.rows().isEmpty() ? new Page<>(page.rows(), false) : page;
    }
}
