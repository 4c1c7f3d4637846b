package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import org.junit.jupiter.api.Test;

class MetadataTextTest {
    @Test
    void whatIsCopiedCanBePasted() {
        Metadata metadata = Metadata.ofContentType("text/plain; charset=utf-8")
                .with(SystemHeader.CACHE_CONTROL, "max-age=60")
                .withUser("owner", "a: b")
                .withUser("content-type", "mine, not the header");

        Metadata read = Metadata.EMPTY;
        for (var pair : MetadataText.parse(MetadataText.format(metadata)).entrySet()) {
            read = pair.getKey().put(read, pair.getValue());
        }

        assertThat(read).isEqualTo(metadata);
    }

    @Test
    void readsWhatPeopleCopyFromElsewhere() {
        var pairs =
                MetadataText.parse("HTTP/1.1 200 OK\nContent-Type:image/png\r\n\n: none\nOwner :  ann \nOwner: bob");

        assertThat(pairs)
                .containsEntry(MetadataKey.of("content-type"), "image/png")
                .containsEntry(MetadataKey.of("owner"), "bob")
                .hasSize(2);
    }
}
