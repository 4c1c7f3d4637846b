package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.driver.Stores;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What tests of the S3 driver share.
final class S3Lab {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final ContainerName BUCKET = new ContainerName("photos");
    static final BlobAddress BLOB = new BlobAddress(BUCKET, new BlobId("a/b.txt"));
    static final PutTarget TARGET = PutTarget.of(BUCKET, new BlobName("a/b.txt"), Metadata.EMPTY);

    private S3Lab() {}

    static BlobStore store(URI endpoint) throws BlobException {
        return store(endpoint, Map.of());
    }

    static BlobStore store(URI endpoint, Map<String, String> options) throws BlobException {
        return Stores.over(
                S3Driver.open(profile(endpoint, options), new Secret("shh"), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    static StoreProfile profile(URI endpoint, Map<String, String> options) {
        return new StoreProfile("test", "Test", Dialect.S3, endpoint, "AKID", Optional.empty(), options);
    }

    static BlobBody body(String text) {
        return BlobBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String error(String code, String more) {
        return "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>About " + code + "</Message>" + more
                + "</Error>";
    }
}
