package dev.blobfish.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.inspect.PreviewModel.Preview;
import dev.blobfish.app.jobs.Samples;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewModelTest {
    private final PreviewModel model = new PreviewModel(Background.immediate());
    private BlobStore store;

    @BeforeEach
    void open() throws BlobException {
        store = Samples.store();
    }

    private Preview preview(String type, String content) throws BlobException {
        model.show(store, Samples.put(store, "p", content, Metadata.ofContentType(type)));
        return model.previewProperty().get();
    }

    @Test
    void aLongTextShowsItsBeginning() throws BlobException {
        Preview shown = preview("text/plain; charset=utf-8", "ż".repeat(10_000));

        assertThat(shown).isEqualTo(new Preview.Text("ż".repeat((int) PreviewModel.TEXT_BYTES / 2), false));
    }

    @Test
    void aCharacterCutByTheEndOfTheRangeIsLeftOut() throws BlobException {
        Preview shown = preview("application/json", "x" + "ż".repeat(10_000));

        assertThat(shown).isEqualTo(new Preview.Text("x" + "ż".repeat((int) PreviewModel.TEXT_BYTES / 2 - 1), false));
    }

    @Test
    void whatOnlyClaimsToBeTextIsNotShown() throws BlobException {
        assertThat(preview("text/plain", "a\u0000b")).isInstanceOf(Preview.None.class);
    }

    @Test
    void smallImagesAreFetched() throws BlobException {
        assertThat(preview("image/png", "not really")).isInstanceOf(Preview.Image.class);
    }

    @Test
    void archivesAndEmptyBlobsHaveNoPreview() throws BlobException {
        assertThat(preview("application/zip", "PK")).isInstanceOf(Preview.None.class);
        assertThat(preview("text/plain", "")).isInstanceOf(Preview.None.class);
    }
}
