package dev.blobfish.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.BlobServer;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.ServerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Throws malformed requests at each connector: mutations of good ones. The number of requests and the seed of chance
/// are system properties; `.ci/run` throws a hundred thousand at each.
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("blobfish.fuzz.requests", 1500);
    private static final long SEED = Long.getLong("blobfish.fuzz.seed", 20_261_125L);
    private static final int SHOOTERS = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingBreaksLeaksOrChangesContent(Dialect dialect) throws Exception {
        try (var server = BlobServer.start(settings())) {
            var ground = FuzzGround.prepare(server, dialect);
            var seeds = ground.seeds();
            for (var seed : seeds)
                assertThat(Shot.fire(ground.port(), seed).status())
                        .as(new String(seed, ISO_8859_1))
                        .isBetween(200, 501)
                        .isNotEqualTo(500);
            int descriptors = Vitals.descriptors();
            assertThat(shoot(ground.port(), seeds)).isEmpty();
            Vitals.await("no request is under way", () -> Vitals.requestThreads(folder, dialect.label()) == 0);
            Vitals.await("no descriptor is leaked", () -> Vitals.descriptors() <= descriptors + 8);
            ground.requireUnchanged();
            assertThat(server.data().resolve("staging")).isEmptyDirectory();
        }
    }

    private ServerSettings settings() {
        var usual = ServerSettings.Options.DEFAULT;
        var usos = usual.usos();
        var options = new ServerSettings.Options(
                usual.s3(),
                usual.kbase(),
                usual.shakenFist(),
                new ServerSettings.UsosOptions(
                        usos.zone(),
                        usos.timestampWindow(),
                        usos.stagingLife(),
                        true,
                        usos.cors(),
                        usos.maxBlobBytes()));
        return ServerSettings.in(folder.resolve("store")).withPort(0).withOptions(options);
    }

    /// @return what broke: the request and its answer
    private static List<String> shoot(int port, List<byte[]> seeds) throws Exception {
        var broken = new ConcurrentLinkedQueue<String>();
        try (var shooters = Executors.newFixedThreadPool(SHOOTERS)) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < SHOOTERS; i++) {
                var random = new Random(SEED + i);
                done.add(shooters.submit(() -> {
                    var mutator = new Mutator(random);
                    for (int shot = 0; shot < REQUESTS / SHOOTERS && broken.size() < 5; shot++) {
                        var request = mutator.mutate(seeds.get(random.nextInt(seeds.size())));
                        var answer = Shot.fire(port, request);
                        if (answer.hung() || isFailure(answer))
                            broken.add(new String(request, ISO_8859_1) + "\n=====>\n" + answer.text());
                    }
                    return null;
                }));
            }
            for (var one : done) one.get();
        }
        return List.copyOf(broken);
    }

    /// A body that ends before its declared length is a failure of the connection, which KBase tells as 500.
    private static boolean isFailure(Shot answer) {
        return answer.status() == 500 && !answer.text().contains("unexpected EOF");
    }
}
