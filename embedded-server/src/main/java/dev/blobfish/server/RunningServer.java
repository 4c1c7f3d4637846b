package dev.blobfish.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A store that runs. Close it to stop it.
public final class RunningServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunningServer.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final Accounts accounts;
    private final Map<String, URI> endpoints;
    private final Deque<AutoCloseable> parts;
    private boolean closed;

    /// @param parts what to close, the last one opened first
    RunningServer(Path data, Accounts accounts, Map<String, URI> endpoints, Deque<AutoCloseable> parts) {
        this.data = data;
        this.accounts = accounts;
        this.endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
        this.parts = new ArrayDeque<>(parts);
    }

    /// Where each dialect answers, by its label: `s3` to `http://127.0.0.1:9100`.
    public Map<String, URI> endpoints() {
        return endpoints;
    }

    /// The folder.
    public Path data() {
        return data;
    }

    /// Who may use it.
    public Accounts accounts() {
        return accounts;
    }

    /// What `blobfish serve` prints when it is ready: one line of JSON with the process, the folder and the
    /// endpoints.
    public String readyLine() {
        var ready = JsonNodeFactory.instance
                .objectNode()
                .put("ready", true)
                .put("pid", ProcessHandle.current().pid())
                .put("data", data.toString());
        endpoints.forEach((label, url) -> ready.put(label, url.toString()));
        return JSON.writeValueAsString(ready);
    }

    /// Stops within seconds: no new requests, then those under way, then the engine, then the folder is let go. A
    /// second call does nothing.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        closeAll(parts);
    }

    static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "closing " + part.getClass().getSimpleName(), e);
            } catch (Exception e) {
                throw new IllegalStateException("closing " + part.getClass().getSimpleName(), e);
            }
        }
    }
}
