package dev.blobfish.sdk.contract;

import static dev.blobfish.sdk.contract.StoreFixture.bytes;
import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.contract.StoreFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.DeleteReport;
import dev.blobfish.sdk.DigestAlgorithm;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.WriteCondition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What writing, reading and deleting do.
public interface ContentContract extends StoreFixture {
    @Test
    default void whatWasWrittenIsRead() throws IOException {
        byte[] content = bytes(100_000, 1);
        BlobInfo written = put("a", content);
        BlobInfo seen = store().stat(address("a"));
        assertThat(read("a")).isEqualTo(content);
        assertThat(written.address()).isEqualTo(address("a"));
        assertThat(written.size()).isEqualTo(content.length);
        assertThat(seen.size()).isEqualTo(content.length);
        assertThat(seen.etag()).isEqualTo(written.etag()).isNotEmpty();
    }

    @Test
    default void theStoreVouchesForTheMd5() throws BlobException {
        BlobInfo written = put("a", "hello");
        assertThat(written.digests().get(DigestAlgorithm.MD5)).contains("5d41402abc4b2a76b9719d911017c592");
        assertThat(store().stat(address("a")).digests()).isEqualTo(written.digests());
    }

    @Test
    default void anEmptyBlobIsABlob() throws IOException {
        put("empty", "");
        assertThat(read("empty")).isEmpty();
        assertThat(store().stat(address("empty")).size()).isZero();
    }

    @Test
    default void writingAgainReplaces() throws IOException {
        assumeTrue(can(Feature.OVERWRITE));
        BlobInfo first = put("a", "one");
        BlobInfo second = put("a", "three");
        assertThat(read("a")).isEqualTo(utf8("three"));
        assertThat(second.etag()).isNotEqualTo(first.etag());
    }

    @Test
    default void aRangeIsRead() throws IOException {
        assumeTrue(can(Feature.RANGE_READ));
        put("a", "0123456789");
        assertThat(range("a", 0, 1)).isEqualTo("0");
        assertThat(range("a", 3, 4)).isEqualTo("3456");
        assertThat(range("a", 9, 1)).isEqualTo("9");
        assertThat(range("a", 8, 1000)).isEqualTo("89");
    }

    @Test
    default void aRangeKnowsTheWholeBlob() throws IOException {
        assumeTrue(can(Feature.RANGE_READ));
        BlobInfo written = put("a", "0123456789");
        var wanted = Optional.of(new ByteRange(2, 3));
        try (var content = store().read(address("a"), wanted, Optional.of(written.etag()))) {
            assertThat(content.info().size()).isEqualTo(10);
            assertThat(content.info().etag()).isEqualTo(written.etag());
            assertThat(content.range()).isEqualTo(wanted.get());
        }
    }

    @Test
    default void aRangeBehindTheEndIsInvalid() throws BlobException {
        assumeTrue(can(Feature.RANGE_READ));
        put("a", "0123456789");
        put("empty", "");
        refused(Kind.INVALID, () -> range("a", 10, 1));
        refused(Kind.INVALID, () -> range("empty", 0, 1));
        refused(Kind.INVALID, () -> range("a", 3, 0));
    }

    @Test
    default void aChangedBlobIsNotReadOn() throws BlobException {
        assumeTrue(can(Feature.OVERWRITE));
        BlobInfo before = put("a", "one");
        put("a", "two");
        refused(
                Kind.PRECONDITION_FAILED,
                () -> store().read(address("a"), Optional.empty(), Optional.of(before.etag())));
    }

    @Test
    default void anAbsentBlobIsNotFound() {
        refused(Kind.NOT_FOUND, () -> store().stat(address("absent")));
        refused(Kind.NOT_FOUND, () -> read("absent"));
        refused(Kind.NOT_FOUND, () -> range("absent", 0, 1));
    }

    @Test
    default void deletingAgainIsSuccess() throws BlobException {
        put("a", "x");
        store().delete(address("a"));
        refused(Kind.NOT_FOUND, () -> store().stat(address("a")));
        store().delete(address("a"));
    }

    @Test
    default void manyAreDeletedTogether() throws BlobException {
        put("a", "x");
        put("b/c", "x");
        put("kept", "x");
        var wanted = List.of(address("a"), address("b/c"), address("absent"));
        DeleteReport report = store().deleteAll(wanted);
        assertThat(report.failed()).isEmpty();
        assertThat(report.deleted()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(names()).containsExactly("kept");
    }

    @ParameterizedTest
    @MethodSource("dev.blobfish.sdk.contract.StrangeNames#all")
    default void aStrangeNameIsAName(String name) throws IOException {
        byte[] content = utf8("content of " + name);
        put(name, content);
        assertThat(names()).containsExactly(name);
        assertThat(store().stat(address(name)).name().text()).isEqualTo(name);
        assertThat(read(name)).isEqualTo(content);
        assertThat(store().deleteAll(List.of(address(name))).failed()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    default void writingWhereAbsentHappensOnce() throws IOException {
        put("taken", "old");
        refused(
                Kind.PRECONDITION_FAILED,
                () -> store().put(target("taken", WriteCondition.IF_ABSENT), BlobBody.of(utf8("new"))));
        store().put(target("free", WriteCondition.IF_ABSENT), BlobBody.of(utf8("new")));
        assertThat(read("taken")).isEqualTo(utf8("old"));
        assertThat(read("free")).isEqualTo(utf8("new"));
    }

    @Test
    default void writingWhereUnchangedRefusesWhatChanged() throws IOException {
        assumeTrue(can(Feature.OVERWRITE));
        BlobInfo first = put("a", "one");
        var unchanged = new WriteCondition.IfMatch(first.etag());
        store().put(target("a", unchanged), BlobBody.of(utf8("two")));
        refused(Kind.PRECONDITION_FAILED, () -> store().put(target("a", unchanged), BlobBody.of(utf8("three"))));
        assertThat(read("a")).isEqualTo(utf8("two"));
    }

    @Test
    default void aBodyShorterThanItSaidIsNotStored() throws BlobException {
        BlobBody short1 = new BlobBody() {
            @Override
            public long length() {
                return 10;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[7]);
            }
        };
        refused(Kind.LOCAL_IO, () -> store().put(target("a"), short1));
        assertThat(names()).isEmpty();
    }

    @Test
    default void aBodyThatCannotBeReadIsALocalFailure() throws BlobException {
        BlobBody broken = new BlobBody() {
            @Override
            public long length() {
                return 10;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThat(refused(Kind.LOCAL_IO, () -> store().put(target("a"), broken)))
                .hasMessageContaining("the disk is gone");
        assertThat(names()).isEmpty();
    }

    @Test
    default void readingMayEndEarly() throws IOException {
        put("a", bytes(2_000_000, 2));
        for (int i = 0; i < 3; i++) {
            try (var content = store().read(address("a"), Optional.empty(), Optional.empty())) {
                assertThat(content.stream().readNBytes(10)).hasSize(10);
            }
        }
        assertThat(store().stat(address("a")).size()).isEqualTo(2_000_000);
    }

    @Test
    default void anInterruptedThreadIsCancelled() {
        Thread.currentThread().interrupt();
        try {
            refused(Kind.CANCELLED, () -> store().stat(address("a")));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private String range(String id, long offset, long length) throws IOException {
        var wanted = Optional.of(new ByteRange(offset, length));
        try (var content = store().read(address(id), wanted, Optional.empty())) {
            return new String(content.stream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private List<String> names() throws BlobException {
        return store().list(ListRequest.everything(container(), "")).entries().stream()
                .map(Listing.Entry::path)
                .toList();
    }
}
