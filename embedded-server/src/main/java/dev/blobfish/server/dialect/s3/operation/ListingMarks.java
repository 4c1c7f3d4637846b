package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.ListingQuery;
import dev.blobfish.server.dialect.s3.request.RequestParser;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.UploadInfo;

/// Where a listing goes on: a marker in clear, or a token that also says whether it was a common prefix.
final class ListingMarks {
    private ListingMarks() {}

    /// Behind a marker. One that is a common prefix stands for everything below it.
    static ListStart start(String marker, ListingQuery query) {
        if (marker.isEmpty()) {
            return new ListStart.Beginning();
        }
        return isCommonPrefix(marker, query) ? new ListStart.AfterPrefix(marker) : new ListStart.AfterKey(marker);
    }

    private static boolean isCommonPrefix(String marker, ListingQuery query) {
        String delimiter = query.delimiter();
        if (delimiter.isEmpty() || !marker.startsWith(query.prefix())) {
            return false;
        }
        int at = marker.indexOf(delimiter, query.prefix().length());
        return at >= 0 && at + delimiter.length() == marker.length();
    }

    static String toToken(ListEntry<?> last) {
        String kind = switch (last) {
            case ListEntry.Item<?> _ -> "k";
            case ListEntry.CommonPrefix<?> _ -> "p";
        };
        return RequestParser.encodeToken(kind + name(last));
    }

    static ListStart fromToken(String token) {
        String text = RequestParser.decodeToken(token);
        if (text.startsWith("k")) {
            return new ListStart.AfterKey(text.substring(1));
        }
        if (text.startsWith("p")) {
            return new ListStart.AfterPrefix(text.substring(1));
        }
        throw new S3Refusal(S3Code.INVALID_ARGUMENT, "The continuation token provided is incorrect");
    }

    static String name(ListEntry<?> entry) {
        return switch (entry) {
            case ListEntry.CommonPrefix<?>(String prefix) -> prefix;
            case ListEntry.Item<?>(ObjectInfo info) -> info.name().key();
            case ListEntry.Item<?>(UploadInfo upload) -> upload.ref().name().key();
            case ListEntry.Item<?>(var other) ->
                throw new IllegalArgumentException("no listing has a " + other.getClass());
        };
    }
}
