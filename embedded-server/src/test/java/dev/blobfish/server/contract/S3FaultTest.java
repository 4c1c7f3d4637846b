package dev.blobfish.server.contract;

import static dev.blobfish.sdk.contract.StoreFixture.bytes;
import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.contract.StoreFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.contract.Fault;
import dev.blobfish.sdk.contract.FaultProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single faults at chosen places, and what the driver and the store make of them.
class S3FaultTest {
    private static final ContainerName BUCKET = new ContainerName("faults");
    private static final BlobAddress BLOB = new BlobAddress(BUCKET, new BlobId("a"));
    private static final int HEAD_AND_SOME = 20_000;

    @TempDir
    static Path folder;

    private static StoreUnderTest server;
    private static BlobStore good;

    private FaultProxy proxy;
    private BlobStore bad;

    @BeforeAll
    static void start() throws Exception {
        server = new StoreUnderTest(folder.resolve("store"));
        good = BlobStores.open(server.profile(server.uri()), server.secret());
        good.createContainer(BUCKET);
    }

    @AfterAll
    static void stop() {
        good.close();
        server.close();
    }

    /// Each test has a proxy of its own, so that no connection of an earlier one is used again.
    @BeforeEach
    void startEmpty() throws IOException {
        good.delete(BLOB);
        proxy = FaultProxy.before(server.uri());
        bad = BlobStores.open(server.profile(proxy.uri()), server.secret());
    }

    @AfterEach
    void closeProxy() throws IOException {
        bad.close();
        proxy.close();
    }

    @Test
    void aWriteCutHalfwayLeavesTheOldBlob() throws IOException {
        good.put(target(WriteCondition.ALWAYS), BlobBody.of(utf8("old")));
        proxy.order(_ -> Fault.cutRequest(HEAD_AND_SOME));
        refused(Kind.NETWORK, () -> bad.put(target(WriteCondition.ALWAYS), BlobBody.of(bytes(1_000_000, 1))));
        assertThat(read(good)).isEqualTo(utf8("old"));
    }

    @Test
    void aWriteWhoseReplyIsLostMayBeRepeated() throws IOException {
        proxy.order(_ -> Fault.cutReply(0));
        refused(Kind.NETWORK, () -> bad.put(target(WriteCondition.ALWAYS), BlobBody.of(utf8("new"))));
        proxy.order(_ -> Fault.NONE);
        bad.put(target(WriteCondition.ALWAYS), BlobBody.of(utf8("new")));
        assertThat(read(good)).isEqualTo(utf8("new"));
    }

    @Test
    void aConditionalWriteWhoseReplyIsLostHasAnUnknownOutcome() throws IOException {
        proxy.order(_ -> Fault.cutReply(0));
        refused(Kind.OUTCOME_UNKNOWN, () -> bad.put(target(WriteCondition.IF_ABSENT), BlobBody.of(utf8("new"))));
        assertThat(read(good)).isEqualTo(utf8("new"));
    }

    @Test
    void bytesChangedOnTheWayAreRefusedByTheStore() {
        proxy.order(_ -> Fault.corruptRequest(HEAD_AND_SOME));
        refused(Kind.CORRUPT, () -> bad.put(target(WriteCondition.ALWAYS), BlobBody.of(bytes(100_000, 1))));
        refused(Kind.NOT_FOUND, () -> good.stat(BLOB));
    }

    @Test
    void aCompletionWhoseReplyIsLostIsCompletedAgain() throws IOException {
        var target = target(WriteCondition.IF_ABSENT);
        var session = good.begin(target);
        var part = good.putPart(session, 1, BlobBody.of(utf8("part")));
        proxy.order(_ -> Fault.cutReply(0));
        refused(Kind.OUTCOME_UNKNOWN, () -> bad.complete(session, target, List.of(part)));
        proxy.order(_ -> Fault.NONE);
        assertThat(bad.complete(session, target, List.of(part)).size()).isEqualTo(4);
        assertThat(read(good)).isEqualTo(utf8("part"));
    }

    @Test
    void aReadCutHalfwayGoesOnWhereItBroke() throws IOException {
        byte[] content = bytes(1_000_000, 2);
        var written = good.put(target(WriteCondition.ALWAYS), BlobBody.of(content));
        proxy.order(number -> number == 1 ? Fault.cutReply(300_000) : Fault.NONE);
        var received = new ByteArrayOutputStream();
        try (var stream = bad.read(BLOB, Optional.empty(), Optional.empty())) {
            refused(Kind.NETWORK, () -> stream.stream().transferTo(received));
        }
        assertThat(received.size()).isBetween(1, 300_000);
        var rest = new ByteRange(received.size(), content.length - received.size());
        try (var stream = bad.read(BLOB, Optional.of(rest), Optional.of(written.etag()))) {
            stream.stream().transferTo(received);
        }
        assertThat(received.toByteArray()).isEqualTo(content);
    }

    @Test
    void aPartCutHalfwayIsNotThere() throws IOException {
        var session = good.begin(target(WriteCondition.ALWAYS));
        proxy.order(_ -> Fault.cutRequest(HEAD_AND_SOME));
        refused(Kind.NETWORK, () -> bad.putPart(session, 1, BlobBody.of(bytes(1_000_000, 1))));
        assertThat(good.parts(session)).isEmpty();
    }

    private static PutTarget target(WriteCondition condition) {
        return new PutTarget(BUCKET, new BlobName("a"), Metadata.EMPTY, condition);
    }

    private static byte[] read(BlobStore store) throws IOException {
        try (var content = store.read(BLOB, Optional.empty(), Optional.empty())) {
            return content.stream().readAllBytes();
        }
    }
}
