package dev.blobfish.server;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Another process has the data directory. Where it serves already, it can be used as it is.
public final class StoreInUseException extends IOException {
    private static final long serialVersionUID = 1;

    private final long pid;
    private final transient Map<String, URI> endpoints;

    StoreInUseException(String data, long pid, Map<String, URI> endpoints) {
        super("The store in " + data + " is in use by process " + (pid == 0 ? "(unknown)" : pid)
                + (endpoints.isEmpty() ? "" : ", reachable at " + endpoints.values()));
        this.pid = pid;
        this.endpoints = Map.copyOf(endpoints);
    }

    /// The process; 0 where it has not said yet.
    public long pid() {
        return pid;
    }

    /// Where it answers, by the labels of [Dialect]; empty while it is still starting.
    public Map<String, URI> endpoints() {
        return endpoints;
    }
}
