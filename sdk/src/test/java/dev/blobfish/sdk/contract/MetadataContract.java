package dev.blobfish.sdk.contract;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.contract.StoreFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import dev.blobfish.sdk.WriteCondition;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What metadata do, and the copies that carry them.
public interface MetadataContract extends StoreFixture {
    Metadata RICH = Metadata.ofContentType("text/plain; charset=utf-8")
            .with(SystemHeader.CACHE_CONTROL, "max-age=60, no-transform")
            .with(SystemHeader.CONTENT_DISPOSITION, "attachment; filename=\"a b.txt\"")
            .with(SystemHeader.CONTENT_ENCODING, "gzip")
            .with(SystemHeader.CONTENT_LANGUAGE, "de, en")
            .with(SystemHeader.EXPIRES, "Thu, 01 Dec 2033 16:00:00 GMT")
            .withUser("author", "Zoë Ångström 漢字 \uD83D\uDC1F")
            .withUser("empty", "")
            .withUser("looks-encoded", "=?UTF-8?Q?no?=")
            .withUser("two  spaces".replace("  ", "-"), "a  b")
            .withUser("long", "äöü ".repeat(40).strip())
            .withUser("UPPER", "Case kept in values");

    @Test
    default void metadataComeBackAsTheyWere() throws BlobException {
        BlobInfo written = store().put(target("a", RICH), BlobBody.of(utf8("x")));
        assertThat(written.metadata()).contains(RICH);
        assertThat(seen("a")).isEqualTo(RICH);
    }

    @Test
    default void writingAgainReplacesMetadata() throws BlobException {
        store().put(target("a", RICH), BlobBody.of(utf8("x")));
        store().put(target("a", Metadata.ofContentType("image/png")), BlobBody.of(utf8("x")));
        assertThat(seen("a").user()).isEmpty();
        assertThat(seen("a").get(SystemHeader.CONTENT_TYPE)).contains("image/png");
        assertThat(seen("a").get(SystemHeader.CACHE_CONTROL)).isEmpty();
    }

    @Test
    default void whatNoHeaderCanCarryIsRefused() {
        refused(Kind.INVALID, () -> writeWith(Metadata.EMPTY.withUser("name", "two\r\nlines")));
        refused(Kind.INVALID, () -> writeWith(Metadata.EMPTY.withUser("no spaces", "x")));
        refused(Kind.INVALID, () -> writeWith(Metadata.EMPTY.withUser("", "x")));
        refused(Kind.INVALID, () -> writeWith(Metadata.EMPTY.with(SystemHeader.CONTENT_TYPE, "a/b\nx-evil: 1")));
    }

    @Test
    default void editingKeepsTheBytes() throws IOException {
        assumeTrue(can(Feature.EDIT_METADATA));
        BlobInfo before = store().put(target("a", RICH), BlobBody.of(utf8("content")));
        Metadata edited = RICH.withUser("author", "somebody else")
                .withoutUser("empty")
                .with(SystemHeader.CONTENT_TYPE, "text/html")
                .without(SystemHeader.EXPIRES);
        BlobInfo after = store().replaceMetadata(address("a"), edited, before.etag());
        assertThat(after.metadata()).contains(edited);
        assertThat(seen("a")).isEqualTo(edited);
        assertThat(read("a")).isEqualTo(utf8("content"));
    }

    @Test
    default void editingAChangedBlobIsRefused() throws IOException {
        assumeTrue(can(Feature.EDIT_METADATA));
        BlobInfo before = put("a", "one");
        put("a", "two");
        refused(
                Kind.PRECONDITION_FAILED,
                () -> store().replaceMetadata(address("a"), Metadata.ofContentType("x/y"), before.etag()));
        assertThat(read("a")).isEqualTo(utf8("two"));
    }

    @Test
    default void editingKeepsAccess() throws BlobException {
        assumeTrue(can(Feature.EDIT_METADATA) && can(Feature.EDIT_ACCESS));
        BlobInfo blob = put("a", "one");
        AccessContract.grant(store(), address("a"), Access.Grantee.Group.EVERYONE, Access.Permission.READ);
        store().replaceMetadata(address("a"), RICH, blob.etag());
        assertThat(store().access(address("a")).visibility()).isEqualTo(Access.Visibility.PUBLIC_READ);
    }

    @Test
    default void editingKeepsUnusualAccess() throws BlobException {
        assumeTrue(can(Feature.EDIT_METADATA) && can(Feature.EDIT_ACCESS));
        BlobInfo blob = put("a", "one");
        AccessContract.grant(store(), address("a"), Access.Grantee.Group.SIGNED_IN, Access.Permission.READ_ACP);
        Access before = store().access(address("a"));
        store().replaceMetadata(address("a"), RICH, blob.etag());
        assertThat(store().access(address("a")).grants()).containsExactlyInAnyOrderElementsOf(before.grants());
    }

    @Test
    default void aCopyCarriesTheMetadata() throws IOException {
        assumeTrue(can(Feature.COPY));
        store().put(target("from/ä b+c%", RICH), BlobBody.of(utf8("content")));
        BlobInfo copy = store().copy(address("from/ä b+c%"), target("to"));
        assertThat(copy.address()).isEqualTo(address("to"));
        assertThat(copy.size()).isEqualTo(7);
        assertThat(seen("to")).isEqualTo(RICH);
        assertThat(read("to")).isEqualTo(utf8("content"));
        assertThat(read("from/ä b+c%")).isEqualTo(utf8("content"));
    }

    @Test
    default void aCopyMayHaveItsOwnMetadata() throws BlobException {
        assumeTrue(can(Feature.COPY));
        store().put(target("a", RICH), BlobBody.of(utf8("content")));
        Metadata own = Metadata.ofContentType("image/png").withUser("own", "yes");
        store().copy(address("a"), target("b", own));
        assertThat(seen("b")).isEqualTo(own);
    }

    @Test
    default void aCopyRespectsItsCondition() throws IOException {
        assumeTrue(can(Feature.COPY));
        put("a", "new");
        put("b", "old");
        refused(Kind.PRECONDITION_FAILED, () -> store().copy(address("a"), target("b", WriteCondition.IF_ABSENT)));
        assertThat(read("b")).isEqualTo(utf8("old"));
        store().copy(address("a"), target("c", WriteCondition.IF_ABSENT));
        assertThat(read("c")).isEqualTo(utf8("new"));
    }

    @Test
    default void anAbsentBlobCannotBeCopied() {
        assumeTrue(can(Feature.COPY));
        refused(Kind.NOT_FOUND, () -> store().copy(address("absent"), target("b")));
        refused(Kind.NOT_FOUND, () -> store().replaceMetadata(address("absent"), RICH, "x"));
    }

    private Metadata seen(String id) throws BlobException {
        return store().stat(address(id)).metadata().orElseThrow();
    }

    private void writeWith(Metadata metadata) throws BlobException {
        store().put(target("a", metadata), BlobBody.of(utf8("x")));
    }
}
