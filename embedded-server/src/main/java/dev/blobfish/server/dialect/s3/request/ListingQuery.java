package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;

/// What every kind of listing asks for.
///
/// @param delimiter empty for none
/// @param limit entries of both kinds together, 0 to 1,000
/// @param urlEncoded whether names go out percent-encoded
public record ListingQuery(String prefix, String delimiter, int limit, boolean urlEncoded) {
    /// Reads the parameters; `limitName` is what the page size is called there.
    public static ListingQuery of(QueryParameters query, String limitName) {
        String encoding = query.first("encoding-type").orElse("");
        if (!encoding.isEmpty() && !encoding.equals("url")) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Invalid Encoding Method specified in Request")
                    .with("ArgumentName", "encoding-type")
                    .with("ArgumentValue", encoding);
        }
        return new ListingQuery(
                query.first("prefix").orElse(""),
                query.first("delimiter").orElse(""),
                PageSize.of(query, limitName),
                !encoding.isEmpty());
    }

    /// A name as it goes into the reply.
    public String shown(String name) {
        return urlEncoded ? Percent.encode(name, true) : name;
    }
}
