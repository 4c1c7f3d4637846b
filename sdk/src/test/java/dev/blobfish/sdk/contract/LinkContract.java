package dev.blobfish.sdk.contract;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.contract.StoreFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.TemporaryLink;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What links do for somebody without credentials.
public interface LinkContract extends StoreFixture {
    String NAME = "ordner/ä b+c%&?.txt";

    @Test
    default void aTemporaryLinkOpensAPrivateBlob() throws IOException {
        assumeTrue(can(Feature.TEMPORARY_LINK));
        put(NAME, "secret");
        TemporaryLink link = store().temporaryLink(address(NAME), Duration.ofMinutes(5));
        assumeTrue(String.valueOf(link.uri().getScheme()).startsWith("http"));
        calmTheNetwork();
        assertThat(status(link.uri())).isEqualTo(200);
        assertThat(fetch(link.uri())).isEqualTo(utf8("secret"));
    }

    @Test
    default void aTemporaryLinkSaysWhenItEnds() throws IOException {
        assumeTrue(can(Feature.TEMPORARY_LINK));
        put("a", "x");
        Instant before = Instant.now();
        TemporaryLink link = store().temporaryLink(address("a"), Duration.ofMinutes(5));
        assertThat(link.expires())
                .isBetween(before.plusSeconds(295), Instant.now().plusSeconds(301));
    }

    @Test
    default void aLinkMustLiveForATimeThatTheStoreAllows() {
        assumeTrue(can(Feature.TEMPORARY_LINK));
        refused(Kind.INVALID, () -> store().temporaryLink(address("a"), Duration.ZERO));
        refused(Kind.INVALID, () -> store().temporaryLink(address("a"), Duration.ofSeconds(-5)));
        refused(Kind.INVALID, () -> store().temporaryLink(address("a"), Duration.ofDays(3650)));
    }

    @Test
    default void thePlainUrlOpensWhatIsPublicOnly() throws IOException {
        assumeTrue(can(Feature.PUBLIC_URL) && can(Feature.EDIT_ACCESS));
        put(NAME, "for all");
        URI url = store().publicUrl(address(NAME));
        assumeTrue(String.valueOf(url.getScheme()).startsWith("http"));
        calmTheNetwork();
        assertThat(status(url)).isEqualTo(403);
        AccessContract.grant(store(), address(NAME), Access.Grantee.Group.EVERYONE, Access.Permission.READ);
        assertThat(fetch(url)).isEqualTo(utf8("for all"));
    }

    private static int status(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static byte[] fetch(URI uri) throws IOException {
        try (var in = uri.toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
