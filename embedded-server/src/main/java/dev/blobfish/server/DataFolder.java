package dev.blobfish.server;

import dev.blobfish.server.engine.disk.RealFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A store's folder, held by this process alone. The file `lock` says who holds it and where it answers.
final class DataFolder implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Far behind the text: on Windows nobody may read what another has locked.
    private static final long LOCKED_BYTE = 1L << 40;

    /// What this process holds, and where it answers. Asked before a lock file is opened: closing any channel of a
    /// file lets
    /// go of all locks that the process has on it, so a second try in the same process would end the first one's
    /// hold.
    private static final Map<Path, Map<String, URI>> HELD = new ConcurrentHashMap<>();

    private final Path path;
    private final Path key;
    private final FileChannel channel;

    private DataFolder(Path path, Path key, FileChannel channel) {
        this.path = path;
        this.key = key;
        this.channel = channel;
    }

    /// Takes a folder, and makes it where it is missing.
    ///
    /// @throws StoreInUseException where another process, or this one, holds it
    static DataFolder take(Path path) throws IOException {
        Files.createDirectories(path, RealFiles.FOLDER);
        var key = path.toRealPath();
        var here = HELD.putIfAbsent(key, Map.of());
        if (here != null)
            throw new StoreInUseException(
                    path.toString(), ProcessHandle.current().pid(), here);
        try {
            return take(path, key);
        } catch (IOException | RuntimeException e) {
            HELD.remove(key);
            throw e;
        }
    }

    private static DataFolder take(Path path, Path key) throws IOException {
        var file = path.resolve("lock");
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var channel = FileChannel.open(file, options, RealFiles.FILE);
        if (!lock(channel)) {
            try (channel) {
                throw holder(path, channel);
            }
        }
        var folder = new DataFolder(path, key, channel);
        folder.announce(Map.of());
        return folder;
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StoreInUseException holder(Path path, FileChannel channel) throws IOException {
        var text = new byte[(int) Math.min(channel.size(), 64 * 1024)];
        channel.read(ByteBuffer.wrap(text), 0);
        var endpoints = new LinkedHashMap<String, URI>();
        long pid = 0;
        try {
            var root = JSON.readTree(text);
            pid = root.path("pid").asLong(0);
            for (var entry : root.path("endpoints").properties())
                endpoints.put(entry.getKey(), URI.create(entry.getValue().asString("")));
        } catch (JacksonException | IllegalArgumentException e) {
            // The holder is writing it just now.
        }
        return new StoreInUseException(path.toString(), pid, endpoints);
    }

    Path path() {
        return path;
    }

    /// Says where the holder answers.
    void announce(Map<String, URI> endpoints) throws IOException {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("pid", ProcessHandle.current().pid());
        var urls = root.putObject("endpoints");
        endpoints.forEach((label, url) -> urls.put(label, url.toString()));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8)), 0);
        HELD.put(key, Map.copyOf(endpoints));
    }

    /// Lets go; the file stays, for deleting it would let two processes hold two files of the same name.
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD.remove(key);
        }
    }
}
