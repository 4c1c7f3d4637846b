package dev.blobfish.server.engine.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The folders that content of this session goes to, each made durable before the first file is moved there.
final class Folders {
    private static final int REMEMBERED = 8;

    private final FileLayer files;
    private final Map<Path, FolderForcer> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, FolderForcer> eldest) {
            return size() > REMEMBERED;
        }
    };

    Folders(FileLayer files) {
        this.files = files;
    }

    /// The forcer of a folder inside another, which exists; makes the folder where needed. Rare, so one lock around
    /// the disk does no harm.
    synchronized FolderForcer ready(Path parent, Path folder) throws IOException {
        var forcer = known.get(folder);
        if (forcer != null) return forcer;
        files.makeFolder(folder);
        files.forceFolder(parent);
        var made = new FolderForcer(files, folder);
        known.put(folder, made);
        return made;
    }
}
