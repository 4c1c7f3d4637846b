package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.ContentReader;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.inspect.StoredBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The files of a content folder, for reading alone. Safe beside the store that writes them.
public final class StoredFiles implements StoredBytes {
    private static final int BATCH = 500;

    private final FileLayer files;
    private final Layout layout;

    /// @param root the store's folder
    public StoredFiles(Path root, FileLayer files) {
        this.files = files;
        this.layout = new Layout(root);
    }

    @Override
    public ContentReader open(ContentId id) {
        try {
            return new FileReader(files.open(layout.file(id)));
        } catch (NoSuchFileException e) {
            throw new EngineException(Problem.CONTENT_DAMAGED, "the file of content " + id.value() + " is gone", e);
        } catch (IOException e) {
            throw DiskProblems.translate("opening content", e);
        }
    }

    @Override
    public OptionalLong size(ContentId id) {
        try {
            return OptionalLong.of(Files.size(layout.file(id)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw DiskProblems.translate("looking at content", e);
        }
    }

    @Override
    public void each(Consumer<List<ContentId>> some) {
        var batch = new ArrayList<ContentId>();
        try (var all = Files.walk(layout.contents())) {
            for (var paths = all.iterator(); paths.hasNext(); ) {
                var path = paths.next();
                if (Files.isRegularFile(path)) Layout.id(path).ifPresent(batch::add);
                if (batch.size() == BATCH) hand(batch, some);
            }
        } catch (IOException e) {
            throw DiskProblems.translate("walking through the content folder", e);
        }
        hand(batch, some);
    }

    private static void hand(List<ContentId> batch, Consumer<List<ContentId>> some) {
        if (!batch.isEmpty()) some.accept(List.copyOf(batch));
        batch.clear();
    }
}
