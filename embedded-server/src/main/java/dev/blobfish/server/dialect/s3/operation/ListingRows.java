package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.request.ListingQuery;
import dev.blobfish.server.dialect.s3.request.Versions;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ObjectInfo;
import java.util.List;

/// The elements that listings have in common.
record ListingRows(ServiceOptions options) {
    void head(XmlText xml, ListingQuery query, String limitName, boolean more) {
        xml.number(limitName, query.limit());
        if (!query.delimiter().isEmpty()) {
            xml.text("Delimiter", query.shown(query.delimiter()));
        }
        if (query.urlEncoded()) {
            xml.text("EncodingType", "url");
        }
        xml.flag("IsTruncated", more);
    }

    void objects(XmlText xml, ListingQuery query, List<ListEntry<ObjectInfo>> entries, boolean owner) {
        for (ListEntry<ObjectInfo> entry : entries) {
            if (entry instanceof ListEntry.Item<ObjectInfo>(var info)) {
                xml.element("Contents", row -> {
                    row.text("Key", query.shown(info.name().key()));
                    facts(row, new StoredObject(info), owner);
                });
            }
        }
        prefixes(xml, query, entries);
    }

    void versions(XmlText xml, ListingQuery query, List<ListEntry<ObjectInfo>> entries) {
        for (ListEntry<ObjectInfo> entry : entries) {
            if (entry instanceof ListEntry.Item<ObjectInfo>(var info)) {
                xml.element("Version", row -> {
                    row.text("Key", query.shown(info.name().key()));
                    row.text("VersionId", Versions.NULL);
                    row.flag("IsLatest", true);
                    facts(row, new StoredObject(info), true);
                });
            }
        }
        prefixes(xml, query, entries);
    }

    private void facts(XmlText row, StoredObject object, boolean owner) {
        row.text("LastModified", S3Dates.xml(object.info().modified()));
        row.text("ETag", object.quotedEtag());
        object.checksum().ifPresent(checksum -> {
            row.text("ChecksumAlgorithm", checksum.algorithm().name());
            row.text("ChecksumType", checksum.type().name());
        });
        row.number("Size", object.info().size());
        if (owner) {
            row.element("Owner", who -> options.aclXml().account(who, object.owner()));
        }
        row.text("StorageClass", object.properties().storageClass());
    }

    static void prefixes(XmlText xml, ListingQuery query, List<? extends ListEntry<?>> entries) {
        for (ListEntry<?> entry : entries) {
            if (entry instanceof ListEntry.CommonPrefix<?>(String prefix)) {
                xml.element("CommonPrefixes", row -> row.text("Prefix", query.shown(prefix)));
            }
        }
    }
}
