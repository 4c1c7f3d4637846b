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
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.SystemHeader;
import dev.blobfish.sdk.UnfinishedUpload;
import dev.blobfish.sdk.UploadPlan;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.WriteCondition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What uploads in parts do.
public interface UploadContract extends StoreFixture {
    private Capabilities.Limits limits() {
        return store().capabilities(Optional.empty()).limits();
    }

    private byte[] large() {
        return bytes(Math.toIntExact(Math.max(limits().minPart(), 1000)), 3);
    }

    @Test
    default void smallGoesWholeAndLargeInParts() throws BlobException {
        assertThat(store().plan(0)).isInstanceOf(UploadPlan.WholeBody.class);
        assertThat(store().plan(1)).isInstanceOf(UploadPlan.WholeBody.class);
        assertThat(store().plan(Math.min(limits().maxBlob(), 1L << 40)))
                .isInstanceOfSatisfying(UploadPlan.Parts.class, parts -> {
                    assertThat(parts.count()).isBetween(2, limits().maxParts());
                    assertThat(parts.partSize()).isBetween(limits().minPart(), limits().maxPart());
                });
        refused(Kind.INVALID, () -> store().plan(-1));
        refused(Kind.TOO_LARGE, () -> store().plan(limits().maxBlob() + 1));
    }

    @Test
    default void partsInAnyOrderBecomeOneBlob() throws IOException {
        var metadata = Metadata.ofContentType("text/x-parts").withUser("colour", "grün");
        UploadSession session = store().begin(target("big", metadata));
        byte[] first = large();
        PartReceipt two = store().putPart(session, 2, BlobBody.of(utf8("the end")));
        PartReceipt one = store().putPart(session, 1, BlobBody.of(first));
        BlobInfo made = store().complete(session, target("big", metadata), List.of(one, two));
        assertThat(made.size()).isEqualTo(first.length + 7);
        BlobInfo seen = store().stat(address("big"));
        assertThat(seen.etag()).isEqualTo(made.etag());
        assertThat(seen.size()).isEqualTo(made.size());
        assertThat(seen.metadata()).isPresent();
        assertThat(seen.metadata().get().get(SystemHeader.CONTENT_TYPE)).contains("text/x-parts");
        assertThat(seen.metadata().get().user()).containsEntry("colour", "grün");
        byte[] content = read("big");
        assertThat(content).startsWith(first).endsWith(utf8("the end")).hasSize(first.length + 7);
    }

    @Test
    default void nothingShowsBeforeTheEnd() throws BlobException {
        UploadSession session = store().begin(target("a"));
        PartReceipt part = store().putPart(session, 1, BlobBody.of(utf8("x")));
        refused(Kind.NOT_FOUND, () -> store().stat(address("a")));
        store().complete(session, target("a"), List.of(part));
        assertThat(store().stat(address("a")).size()).isEqualTo(1);
    }

    @Test
    default void theStoreKnowsItsParts() throws BlobException {
        UploadSession session = store().begin(target("a"));
        assertThat(store().parts(session)).isEmpty();
        PartReceipt third = store().putPart(session, 3, BlobBody.of(utf8("three")));
        PartReceipt first = store().putPart(session, 1, BlobBody.of(utf8("one")));
        assertThat(store().parts(session)).containsExactly(first, third);
        store().abort(session);
    }

    @Test
    default void sendingAPartAgainReplacesIt() throws IOException {
        UploadSession session = store().begin(target("a"));
        PartReceipt old = store().putPart(session, 1, BlobBody.of(utf8("old")));
        PartReceipt newer = store().putPart(session, 1, BlobBody.of(utf8("newer")));
        assertThat(store().parts(session)).containsExactly(newer);
        refused(Kind.INVALID, () -> store().complete(session, target("a"), List.of(old)));
        store().complete(session, target("a"), List.of(newer));
        assertThat(read("a")).isEqualTo(utf8("newer"));
    }

    @Test
    default void completingAgainIsSuccess() throws BlobException {
        UploadSession session = store().begin(target("a"));
        PartReceipt part = store().putPart(session, 1, BlobBody.of(utf8("x")));
        BlobInfo first = store().complete(session, target("a"), List.of(part));
        BlobInfo again = store().complete(session, target("a"), List.of(part));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.size()).isEqualTo(first.size());
    }

    @Test
    default void anAbortedUploadIsGone() throws BlobException {
        UploadSession session = store().begin(target("a"));
        PartReceipt part = store().putPart(session, 1, BlobBody.of(utf8("x")));
        store().abort(session);
        store().abort(session);
        refused(Kind.NOT_FOUND, () -> store().parts(session));
        refused(Kind.NOT_FOUND, () -> store().putPart(session, 2, BlobBody.of(utf8("y"))));
        refused(Kind.NOT_FOUND, () -> store().complete(session, target("a"), List.of(part)));
        refused(Kind.NOT_FOUND, () -> store().stat(address("a")));
    }

    @Test
    default void anUploadIsUnfinishedUntilItEnds() throws BlobException {
        UploadSession kept = store().begin(target("a"));
        UploadSession longer = store().begin(target("a and more"));
        UploadSession dropped = store().begin(target("a"));
        assertThat(store().unfinished(address("a")))
                .extracting(UnfinishedUpload::session)
                .contains(kept, dropped)
                .doesNotContain(longer);
        store().abort(dropped);
        PartReceipt part = store().putPart(kept, 1, BlobBody.of(utf8("x")));
        store().complete(kept, target("a"), List.of(part));
        assertThat(store().unfinished(address("a")))
                .extracting(UnfinishedUpload::session)
                .doesNotContain(kept, dropped);
        store().abort(longer);
    }

    @Test
    default void aPartTooSmallToBeInTheMiddleIsInvalid() throws BlobException {
        assumeTrue(limits().minPart() > 1);
        UploadSession session = store().begin(target("a"));
        PartReceipt one = store().putPart(session, 1, BlobBody.of(utf8("x")));
        PartReceipt two = store().putPart(session, 2, BlobBody.of(utf8("y")));
        refused(Kind.INVALID, () -> store().complete(session, target("a"), List.of(one, two)));
        store().abort(session);
    }

    @Test
    default void partsMustAscend() throws BlobException {
        UploadSession session = store().begin(target("a"));
        PartReceipt one = store().putPart(session, 1, BlobBody.of(utf8("x")));
        refused(Kind.INVALID, () -> store().complete(session, target("a"), List.of()));
        refused(Kind.INVALID, () -> store().complete(session, target("a"), List.of(one, one)));
        refused(Kind.INVALID, () -> store().putPart(session, 0, BlobBody.of(utf8("x"))));
        refused(Kind.INVALID, () -> store().putPart(session, limits().maxParts() + 1, BlobBody.of(utf8("x"))));
        store().abort(session);
    }

    @Test
    default void completingWhereAbsentRefusesATakenName() throws IOException {
        var target = target("a", WriteCondition.IF_ABSENT);
        UploadSession session = store().begin(target);
        PartReceipt part = store().putPart(session, 1, BlobBody.of(utf8("new")));
        put("a", "old");
        refused(Kind.PRECONDITION_FAILED, () -> store().complete(session, target, List.of(part)));
        assertThat(read("a")).isEqualTo(utf8("old"));
        store().abort(session);
    }
}
