package dev.blobfish.server.model;

import dev.blobfish.server.Accounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sends random operations of all dialects to one store and to a plain model of each, kills the store at random, and
/// compares everything. The number of operations and the seed of chance are system properties; `.ci/run` sends ten
/// thousand.
class ModelTest {
    private static final int OPERATIONS = Integer.getInteger("blobfish.model.operations", 400);
    private static final long SEED = Long.getLong("blobfish.model.seed", 20_261_125L);
    /// Seldom enough in a long run for its time to go into operations.
    private static final int KILL_EVERY = Math.max(130, OPERATIONS / 25);
    private static final int KILL_WITHIN_MILLIS = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void theStoreAgreesWithAPlainModelThroughKills() throws Exception {
        var data = folder.resolve("store");
        var account = Accounts.open(data).list().getFirst();
        var store = StoreProcess.start(data);
        try (var executioner = Executors.newSingleThreadScheduledExecutor()) {
            var players = List.of(
                    new S3Player(random, account.s3().orElseThrow(), store),
                    new KBasePlayer(random, account.kbase().orElseThrow(), store),
                    new ShakenFistPlayer(random, account.shakenFist().orElseThrow(), store),
                    new UsosPlayer(random, account.usos().orElseThrow(), store));
            for (int operation = 1; operation <= OPERATIONS; operation++) {
                var player = Contents.anyOf(random, players);
                if (operation % KILL_EVERY != 0) {
                    player.play();
                    continue;
                }
                playUntilItDies(player, executioner, store);
                store = StoreProcess.start(data);
                for (var one : players) one.meet(store);
                player.settle();
                for (var one : players) one.compare();
            }
            for (var one : players) one.compare();
        } finally {
            store.kill();
        }
    }

    private void playUntilItDies(Player player, ScheduledExecutorService executioner, StoreProcess store)
            throws InterruptedException {
        var _ = executioner.schedule(store::kill, random.nextInt(KILL_WITHIN_MILLIS), TimeUnit.MILLISECONDS);
        try {
            while (true) player.play();
        } catch (IOException broken) {
            store.awaitDeath();
        }
    }
}
