package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.ContainerName;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One request before it has an address and a signature. Immutable.
///
/// @param what the operation and its subject, to begin messages with: `Reading photos/a.jpg`
/// @param bucket absent for requests about the account
/// @param key empty for requests about the bucket
/// @param query decoded
/// @param headers lower-case names
/// @param manner what else is to be known when sending
record S3Request(
        String what,
        String method,
        Optional<ContainerName> bucket,
        String key,
        SortedMap<String, String> query,
        SortedMap<String, String> headers,
        Optional<BlobBody> body,
        Manner manner) {
    /// @param repeatable whether the request may reach the store twice without harm
    /// @param slow whether the store may compute for minutes before it answers
    /// @param digest whether to compute the body's MD5
    record Manner(boolean repeatable, boolean slow, boolean digest) {}

    private static final Manner USUAL = new Manner(true, false, false);
    private static final BlobBody NOTHING = BlobBody.of(new byte[0]);

    static S3Request service(String what, String method) {
        return of(what, method, Optional.empty(), "");
    }

    static S3Request bucket(String what, String method, ContainerName bucket) {
        return of(what, method, Optional.of(bucket), "");
    }

    static S3Request object(String what, String method, BlobAddress address) {
        return of(what, method, Optional.of(address.container()), address.id().text());
    }

    private static S3Request of(String what, String method, Optional<ContainerName> bucket, String key) {
        Optional<BlobBody> body =
                method.equals("PUT") || method.equals("POST") ? Optional.of(NOTHING) : Optional.empty();
        return new S3Request(what, method, bucket, key, new TreeMap<>(), new TreeMap<>(), body, USUAL);
    }

    S3Request query(String name, String value) {
        var more = new TreeMap<>(query);
        more.put(name, value);
        return new S3Request(what, method, bucket, key, more, headers, body, manner);
    }

    S3Request header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new S3Request(what, method, bucket, key, query, more, body, manner);
    }

    S3Request headers(SortedMap<String, String> further) {
        var more = new TreeMap<>(headers);
        more.putAll(further);
        return new S3Request(what, method, bucket, key, query, more, body, manner);
    }

    S3Request body(BlobBody sent) {
        return new S3Request(what, method, bucket, key, query, headers, Optional.of(sent), manner);
    }

    /// Must not reach the store twice: a lost reply makes the outcome unknown.
    S3Request once() {
        return manner(new Manner(false, manner.slow, manner.digest));
    }

    S3Request slow() {
        return manner(new Manner(manner.repeatable, true, manner.digest));
    }

    S3Request digested() {
        return manner(new Manner(manner.repeatable, manner.slow, true));
    }

    private S3Request manner(Manner other) {
        return new S3Request(what, method, bucket, key, query, headers, body, other);
    }
}
