package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run of the store leaves in its logs and on its disk.
class SecretsTest {
    @TempDir
    Path folder;

    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("dev.blobfish");
    private final Recorder recorder = new Recorder();
    private RunningServer server;
    private Wire wire;

    /// Everything that is logged, with its parameters and stack traces.
    private static final class Recorder extends Handler {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() throws Exception {
        recorder.setLevel(Level.ALL);
        root.addHandler(recorder);
        ours.setLevel(Level.ALL);
        server = BlobServer.start(ServerSettings.in(folder.resolve("store")).withPort(0));
        wire = new Wire(server.endpoints().get("s3").getPort());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
        root.removeHandler(recorder);
        ours.setLevel(null);
    }

    private Account.S3 owner() {
        return server.accounts().list().getFirst().s3().orElseThrow();
    }

    @Test
    void noLogHoldsASecretOrASignature() throws Exception {
        var owner = owner();
        List<String> secrets = new ArrayList<>(List.of(owner.secretKey()));
        wire.signed(owner, "PUT", "/logged");
        for (String target : new String[] {"/logged", "/logged/k", "/missing/k"}) {
            Map<String, String> headers = wire.sign(owner, "PUT", target, Map.of(), "body", Instant.now());
            secrets.add(headers.get("authorization").replaceAll(".*Signature=", ""));
            wire.send("PUT", target, headers, "body").answer("PUT");
            headers.put("content-type", "not/signed");
            headers.put("authorization", headers.get("authorization").replace("host;", ""));
            wire.send("PUT", target, headers, "body").answer("PUT");
        }
        var temporary = LegacyLink.to("/logged/k");
        String link = temporary.target(owner);
        secrets.add(temporary.signature(owner));
        secrets.add(link.substring(link.indexOf("Signature=") + 10));
        assertThat(wire.anonymous("GET", link, Map.of(), "").body()).isEqualTo("body");
        assertThat(wire.anonymous("GET", link + "0", Map.of(), "").status()).isEqualTo(403);
        String forged = "/logged/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=x&X-Amz-Signature=forgedsignature";
        assertThat(wire.anonymous("GET", forged, Map.of(), "").status()).isEqualTo(400);
        secrets.add("forgedsignature");
        var form = new Form().with("key", "k").signed(owner, "{\"secretpolicy\": 1}");
        form.post(wire, "/logged");
        secrets.add("secretpolicy");
        breakOff(secrets);
        assertThat(recorder.lines).anyMatch(line -> line.contains("/logged/k"));
        for (String line : recorder.lines) assertThat(line).doesNotContain(secrets);
    }

    /// A sender that goes away in the middle is logged as a failure.
    private void breakOff(List<String> secrets) throws IOException {
        Map<String, String> headers =
                wire.sign(owner(), "PUT", "/logged/k", Map.of("!content-length", "10"), "after", Instant.now());
        secrets.add(headers.get("authorization").replaceAll(".*Signature=", ""));
        wire.send("PUT", "/logged/k", headers, "after").endOfOutput().answer("PUT");
    }

    @Test
    void nobodyElseMayReadWhatIsOnTheDisk() throws Exception {
        var owner = owner();
        wire.signed(owner, "PUT", "/kept");
        wire.signed(owner, "PUT", "/kept/small", Map.of(), "small");
        wire.signed(owner, "PUT", "/kept/large", Map.of(), "x".repeat(200_000));
        String upload = wire.signed(owner, "POST", "/kept/parts?uploads=").element("UploadId");
        wire.signed(owner, "PUT", "/kept/parts?partNumber=1&uploadId=" + upload, Map.of(), "x".repeat(200_000));
        server.accounts().add("another", false);
        assertThat(onlyTheOwnerMayRead(folder.resolve("store"))).isGreaterThan(8);
        wire.close();
        server.close();
        onlyTheOwnerMayRead(folder.resolve("store"));
    }

    private static int onlyTheOwnerMayRead(Path store) throws IOException {
        try (var all = Files.walk(store)) {
            var paths = all.toList();
            for (Path path : paths) {
                boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(isFolder ? "rwx------" : "rw-------");
            }
            return paths.size();
        }
    }
}
