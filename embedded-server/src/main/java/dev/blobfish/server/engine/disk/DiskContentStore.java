package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.ContentReader;
import dev.blobfish.server.engine.ContentStore;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.Staged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/// Content in files of a folder, one file each. Each opening begins a session with a number never used before, so that
/// no id comes twice and files of
/// earlier sessions can be told apart.
public final class DiskContentStore implements ContentStore {
    private static final int BLOCK = 64 * 1024;

    private final FileLayer files;
    private final Layout layout;
    private final int inlineLimit;
    private final long session;
    private final List<Path> leftInStaging;
    private final Folders folders;
    private final StoredFiles stored;
    private final AtomicLong count = new AtomicLong();

    private DiskContentStore(FileLayer files, Layout layout, int inlineLimit, long session, List<Path> leftInStaging) {
        this.files = files;
        this.layout = layout;
        this.inlineLimit = inlineLimit;
        this.session = session;
        this.leftInStaging = leftInStaging;
        this.folders = new Folders(files);
        this.stored = new StoredFiles(layout.root(), files);
    }

    /// Opens a folder, and makes what is missing in it. Only one store may use a folder at a time.
    ///
    /// @param inlineLimit bodies of up to so many bytes get no file but go to the catalog; 0 to [#BLOCK]
    public static DiskContentStore open(Path root, FileLayer files, int inlineLimit) {
        if (inlineLimit < 0 || inlineLimit >= BLOCK) throw new IllegalArgumentException("inline limit " + inlineLimit);
        var layout = new Layout(root);
        try {
            files.makeFolder(layout.staging());
            files.makeFolder(layout.contents());
            files.forceFolder(root);
            long last = children(layout.contents()).stream()
                    .flatMap(folder -> Layout.number(folder).stream())
                    .max(Long::compare)
                    .orElse(0L);
            files.makeFolder(layout.session(last + 1));
            files.forceFolder(layout.contents());
            return new DiskContentStore(files, layout, inlineLimit, last + 1, children(layout.staging()));
        } catch (IOException e) {
            throw DiskProblems.translate("opening the content folder", e);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            var list = new ArrayList<Path>();
            children.forEach(list::add);
            return list;
        }
    }

    @Override
    public Staged stage(InputStream body, StageRequest request) throws IOException {
        var intake = new Intake(body, request);
        var block = new byte[firstBlock(request)];
        int got = intake.fill(block);
        if (got < block.length && got <= inlineLimit) {
            var digests = intake.finish();
            return new Staged(got, digests, new MemoryStage(Arrays.copyOf(block, got)));
        }
        var file = StagingFile.create(this);
        try {
            file.append(block, got);
            if (got == block.length) appendRest(intake, file, block);
            return new Staged(intake.size(), intake.finish(), file);
        } catch (IOException | RuntimeException | Error e) {
            file.discard();
            throw e;
        }
    }

    /// Takes turns with two blocks, of which one may still be digested.
    private static void appendRest(Intake intake, StagingFile file, byte[] first) throws IOException {
        var digested = first;
        var free = new byte[first.length];
        int got;
        do {
            got = intake.fill(free);
            file.append(free, got);
            var filled = free;
            free = digested;
            digested = filled;
        } while (got == digested.length);
    }

    /// One byte more than a small body has, so that its end is seen at once.
    private int firstBlock(StageRequest request) {
        long declared = request.length().orElse(BLOCK - 1);
        return declared <= inlineLimit ? (int) Math.max(declared, 0) + 1 : BLOCK;
    }

    @Override
    public ContentReader open(ContentId id) {
        return stored.open(id);
    }

    @Override
    public boolean delete(ContentId id) {
        try {
            files.delete(layout.file(id));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public long sweep(UnaryOperator<List<ContentId>> unknown) {
        try {
            var earlier = children(layout.contents()).stream()
                    .filter(folder -> Layout.number(folder)
                            .filter(number -> number < session)
                            .isPresent())
                    .toList();
            return new Orphans(this, unknown).sweep(leftInStaging, earlier);
        } catch (IOException e) {
            throw DiskProblems.translate("sweeping", e);
        }
    }

    /// Nothing is held open between calls.
    @Override
    public void close() {}

    FileLayer files() {
        return files;
    }

    Layout layout() {
        return layout;
    }

    Folders folders() {
        return folders;
    }

    ContentId nextId() {
        return Layout.id(session, count.incrementAndGet());
    }
}
