package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.util.Optional;

/// Pages of keys. Version 2 of the listing where the store has it, else version 1; a cursor says which one it belongs
/// to.
final class S3Listings {
    private static final String TOKEN = "t";
    private static final String MARKER = "m";

    private final S3Wire wire;
    private volatile boolean firstVersionOnly;

    S3Listings(S3Wire wire) {
        this.wire = wire;
    }

    Listing list(ListRequest request) throws BlobException {
        String cursor = request.cursor().orElse("");
        if (cursor.startsWith(MARKER) || (cursor.isEmpty() && firstVersionOnly)) {
            return page(request, base(request), cursor);
        }
        S3Request second = base(request).query("list-type", "2");
        try {
            return page(request, second, cursor);
        } catch (BlobException e) {
            boolean unknownVersion = e.kind() == Kind.UNSUPPORTED || e.kind() == Kind.INVALID;
            if (!cursor.isEmpty() || !unknownVersion) {
                throw e;
            }
            Listing page = page(request, base(request), cursor);
            firstVersionOnly = true;
            return page;
        }
    }

    private static S3Request base(ListRequest request) {
        S3Request base = S3Request.bucket(what(request), "GET", request.container())
                .query("encoding-type", "url")
                .query("max-keys", Integer.toString(request.limit()))
                .query("prefix", request.prefix());
        return request.recursive() ? base : base.query("delimiter", "/");
    }

    private Listing page(ListRequest request, S3Request base, String cursor) throws BlobException {
        S3Request ready = base;
        if (cursor.startsWith(TOKEN)) {
            ready = base.query("continuation-token", cursor.substring(1));
        } else if (cursor.startsWith(MARKER)) {
            ready = base.query("marker", cursor.substring(1));
        }
        ListXml page = wire.xml(ready, xml -> ListXml.parse(xml, request.container()));
        Optional<String> next = page.isTruncated() ? Optional.of(next(request, page)) : Optional.empty();
        if (next.isPresent() && next.get().equals(cursor)) {
            throw new BlobException(Kind.PROTOCOL, what(request) + " failed: the store's list does not end");
        }
        return new Listing(page.entries(), next);
    }

    /// Version 1 names the next marker only when folders are folded; else it is the last path of the page.
    private static String next(ListRequest request, ListXml page) throws BlobException {
        if (!page.token().isEmpty()) {
            return TOKEN + page.token();
        }
        if (!page.marker().isEmpty()) {
            return MARKER + page.marker();
        }
        if (page.entries().isEmpty()) {
            throw new BlobException(
                    Kind.PROTOCOL, what(request) + " failed: an empty page that says that more is to come");
        }
        return MARKER + page.entries().getLast().path();
    }

    private static String what(ListRequest request) {
        return "Listing " + request.container() + "/" + request.prefix();
    }
}
