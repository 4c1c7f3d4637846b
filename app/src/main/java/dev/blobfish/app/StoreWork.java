package dev.blobfish.app;

import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.BlobStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What commands over stores share: the store is opened and asked in the background, and a failure is told. FX thread.
record StoreWork(AppContext context, Texts texts) {

    void withStore(String profileId, Consumer<BlobStore> then) {
        ui().background()
                .run("open store", () -> context.stores().store(profileId), then, why -> fail("failed.open", why));
    }

    <T> void work(String name, Callable<T> work, String failed, Consumer<T> done) {
        ui().background().run(name, work, done, why -> fail(failed, why));
    }

    private void fail(String key, Exception why) {
        ui().notices().problem(texts.get(key), ui().failures().describe(why));
    }

    /// Lists a place again if it is the one that is shown.
    void changed(Location place) {
        context.browse().refreshIfAt(place);
    }

    private Ui ui() {
        return context.ui();
    }

    /// A selection in words: the name of one item, or how many there are.
    String words(Selection selection) {
        return selection
                .single()
                .map(item -> texts.get("item.quoted", item.name()))
                .orElseGet(() -> parts(selection));
    }

    private String parts(Selection selection) {
        List<String> parts = new ArrayList<>();
        if (selection.blobs() > 0) {
            parts.add(texts.get("part.blobs", selection.blobs()));
        }
        if (selection.folders() > 0) {
            parts.add(texts.get("part.folders", selection.folders()));
        }
        return String.join(", ", parts);
    }
}
