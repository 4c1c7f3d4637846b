package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The program dies at every place there is, and another one goes on.
class CrashTest extends EngineFixture {
    private static final int SIZE = 5 * TouchyDriver.PART + 17;
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(16);

    @FunctionalInterface
    private interface Scene {
        void play() throws Exception;
    }

    private record Story(String name, Scene submit, Scene check) {}

    private List<Story> stories() {
        return List.of(
                new Story(
                        "an upload of one piece",
                        () -> upload(file("a", 100), ConflictPolicy.ASK),
                        () -> arrived("a", 100)),
                new Story("an upload in parts", () -> upload(file("a", SIZE), ConflictPolicy.ASK), () -> {
                    arrived("a", SIZE);
                    for (int part = 1; part <= 6; part++) {
                        assertThat(driver.count("putPart " + part))
                                .as("part %d", part)
                                .isEqualTo(1);
                    }
                }),
                new Story(
                        "an upload that keeps both",
                        () -> {
                            blob("a", bytes(3));
                            upload(file("a", SIZE), ConflictPolicy.KEEP_BOTH);
                        },
                        () -> {
                            arrived("a (2)", SIZE);
                            assertThat(names()).containsExactly("a", "a (2)");
                        }),
                new Story(
                        "an overwriting upload",
                        () -> {
                            blob("a", bytes(3));
                            upload(file("a", 100), ConflictPolicy.OVERWRITE);
                        },
                        () -> arrived("a", 100)),
                new Story(
                        "a download in ranges",
                        () -> {
                            blob("a", bytes(SIZE));
                            download("a", folder.resolve("got/a"), ConflictPolicy.ASK);
                        },
                        () -> {
                            assertThat(folder.resolve("got/a")).hasBinaryContent(bytes(SIZE));
                            assertThat(files(folder.resolve("got"))).containsExactly("a");
                        }),
                new Story(
                        "a download of one piece",
                        () -> {
                            blob("a", bytes(1000));
                            download("a", folder.resolve("got/a"), ConflictPolicy.ASK);
                        },
                        () -> assertThat(folder.resolve("got/a")).hasBinaryContent(bytes(1000))),
                new Story(
                        "a move",
                        () -> {
                            blob("a", bytes(1000));
                            engine.face.submit(new TransferRequest.CopyAs(
                                    "mem", address("a"), "mem", BUCKET, new BlobName("b"), true, ConflictPolicy.ASK));
                        },
                        () -> {
                            arrived("b", 1000);
                            assertThat(names()).containsExactly("b");
                        }));
    }

    private void arrived(String name, int size) throws Exception {
        assertThat(content(name)).isEqualTo(bytes(size));
    }

    static List<String> files(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @TestFactory
    List<DynamicTest> survivesACrashBetweenAnyTwoSteps() {
        return stories().stream()
                .map(story -> DynamicTest.dynamicTest(story.name, () -> crashBetweenSteps(story)))
                .toList();
    }

    private void crashBetweenSteps(Story story) throws Exception {
        boolean finishedEarly = false;
        for (int steps = 0; !finishedEarly; steps++) {
            fresh(story);
            for (int i = 0; i < steps && !finishedEarly; i++) {
                finishedEarly = !engine.runOneStep();
            }
            goOn(story, "crash after step " + steps);
        }
    }

    @TestFactory
    List<DynamicTest> survivesACrashBeforeAndAfterAnyCallToTheStore() {
        return stories().stream()
                .map(story -> DynamicTest.dynamicTest(story.name, () -> crashAtCalls(story)))
                .toList();
    }

    private void crashAtCalls(Story story) throws Exception {
        boolean crashed = true;
        for (int calls = 1; crashed; calls++) {
            fresh(story);
            var left = new AtomicInteger(calls);
            List<String> last = new ArrayList<>();
            driver.meddler = (call, happened) -> {
                if (left.decrementAndGet() == 0) {
                    last.add(call + (happened ? " happened" : " never happened"));
                    throw new TouchyDriver.Crash();
                }
            };
            try {
                engine.runToTheEnd();
                crashed = false;
            } catch (TouchyDriver.Crash e) {
                assertThat(left.get()).isZero();
            }
            driver.meddler = (_, _) -> {};
            goOn(story, "crash at " + last);
        }
    }

    private void fresh(Story story) throws Exception {
        library.close();
        for (String part : List.of("src", "got")) {
            delete(folder.resolve(part));
        }
        begin(Files.createTempFile(folder, "library", ".db"));
        story.submit.play();
        driver.calls.clear();
    }

    private void goOn(Story story, String when) throws Exception {
        clock.tick(LONGER_THAN_A_LEASE);
        engine = newEngine();
        engine.runToTheEnd();
        assertThat(only().state()).as("%s: %s", when, only()).isEqualTo(TransferState.DONE);
        story.check.play();
        for (String name : List.of("a", "a (2)")) {
            assertThat(store.unfinished(address(name))).as(when).isEmpty();
        }
    }

    @Test
    void anUploadThatSomebodyElseHasBegunIsLeftAlone() throws Exception {
        upload(file("a", SIZE), ConflictPolicy.OVERWRITE);
        driver.meddler = (call, _) -> {
            if (call.equals("begin")) {
                throw new TouchyDriver.Crash();
            }
        };
        assertThatThrownBy(engine::runToTheEnd).isInstanceOf(TouchyDriver.Crash.class);
        driver.meddler = (_, _) -> {};
        var theirs = store.begin(PutTarget.of(BUCKET, new BlobName("a"), Metadata.EMPTY));
        store.putPart(theirs, 1, BlobBody.of(bytes(10)));
        clock.tick(LONGER_THAN_A_LEASE);
        engine = newEngine();
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(store.parts(theirs)).hasSize(1);
    }

    private static void delete(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void aLeaseThatRanOutIsTakenOverAndItsOldHolderStops() throws Exception {
        upload(file("a", SIZE), ConflictPolicy.ASK);
        engine.runOneStep();
        engine.runOneStep();
        var late = engine;
        clock.tick(LONGER_THAN_A_LEASE);
        engine = newEngine();
        engine.runOneStep();
        int before = driver.calls.size();
        late.runOneStep(); // its part may arrive, but it learns that it is not its own any more
        late.runToTheEnd();
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        arrived("a", SIZE);
        assertThat(driver.calls.size()).isGreaterThan(before);
        assertThat(unfinished()).isZero();
    }

    @Test
    void twoEnginesOnOneLibraryDoNothingTwice() throws Exception {
        for (int i = 0; i < 50; i++) {
            file("many/f" + i, 10 + i);
        }
        upload(folder.resolve("src/many"), ConflictPolicy.OVERWRITE);
        var other = newEngine();
        boolean busy = true;
        while (busy) {
            boolean otherBusy = other.runOneStep();
            busy = engine.runOneStep() || otherBusy;
        }
        assertThat(driver.count("put")).isEqualTo(50);
        assertThat(names()).hasSize(50);
    }
}
