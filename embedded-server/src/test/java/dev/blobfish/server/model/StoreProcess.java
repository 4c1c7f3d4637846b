package dev.blobfish.server.model;

import dev.blobfish.server.Dialect;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A store in a process of its own, so that it can be killed.
final class StoreProcess {
    private final Process process;
    private final JsonNode ready;

    private StoreProcess(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

    static StoreProcess start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""),
                classes(Dialect.class),
                Path.of(classes(Dialect.class)).resolveSibling("test-classes").toString());
        var log = ProcessBuilder.Redirect.appendTo(
                folder.resolveSibling("store.log").toFile());
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        ServedStore.class.getName(),
                        folder.toString())
                .redirectError(log)
                .start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) throw new IOException("the store did not start; see " + log.file());
        return new StoreProcess(process, JsonMapper.builder().build().readTree(line));
    }

    private static String classes(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    URI endpoint(Dialect dialect) {
        return URI.create(ready.path(dialect.label()).asString());
    }

    /// As by `kill -9`.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    void awaitDeath() throws InterruptedException {
        process.waitFor();
    }
}
