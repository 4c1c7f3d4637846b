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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A store's folder, held by this process alone. The file `lock` says who holds it and where it answers.
final class DataFolder implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Far behind the text: on Windows nobody may read what another has locked.
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes a folder, and makes it where it is missing.
    ///
    /// @throws StoreInUseException where another process, or this one, holds it
    static DataFolder take(Path path) throws IOException {
        Files.createDirectories(path, RealFiles.FOLDER);
        var file = path.resolve("lock");
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var channel = FileChannel.open(file, options, RealFiles.FILE);
        if (!lock(channel)) {
            try (channel) {
                throw holder(path, channel);
            }
        }
        var folder = new DataFolder(path, channel);
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
    }

    /// Lets go; the file stays, for deleting it would let two processes hold two files of the same name.
    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
