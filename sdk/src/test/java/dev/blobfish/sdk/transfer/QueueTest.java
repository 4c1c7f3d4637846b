package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.Metadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What people, files and networks do to a transfer.
class QueueTest extends EngineFixture {
    private static final int SIZE = 5 * TouchyDriver.PART + 17;

    @Test
    void refusesToResumeAChangedFileAndSendsItAnewWhenTold() throws Exception {
        Path file = file("a", SIZE);
        upload(file, ConflictPolicy.ASK);
        engine.runOneStep();
        engine.runOneStep();
        Files.write(file, bytes(SIZE + 1));
        engine.runToTheEnd();
        assertState(TransferState.NEEDS_ANSWER);
        assertThat(only().failure())
                .hasValueSatisfying(why -> assertThat(why.kind()).isEqualTo("SOURCE_CHANGED"));
        assertThat(names()).isEmpty();
        assertThat(engine.face.answer(only().id(), Answer.OVERWRITE)).isFalse();
        assertThat(engine.face.answer(only().id(), Answer.START_ANEW)).isTrue();
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(content("a")).isEqualTo(bytes(SIZE + 1));
        assertThat(unfinished()).as("%s", driver.calls).isZero();
    }

    @Test
    void aFileThatVanishedFails() throws Exception {
        Path file = file("a", 10);
        upload(file, ConflictPolicy.ASK);
        Files.delete(file);
        engine.runToTheEnd();
        assertState(TransferState.FAILED);
        assertThat(only().failure())
                .hasValueSatisfying(why -> assertThat(why.kind()).isEqualTo("SOURCE_GONE"));
    }

    @Test
    void aCancelledUploadLeavesNothingInTheStore() throws Exception {
        upload(file("a", SIZE), ConflictPolicy.ASK);
        engine.runOneStep();
        engine.runOneStep();
        assertThat(engine.face.cancel(only().id())).isTrue();
        engine.runToTheEnd();
        assertState(TransferState.CANCELLED);
        assertThat(unfinished()).isZero();
        assertThat(names()).isEmpty();
        assertThat(engine.face.clearFinished()).isEqualTo(1);
        assertThat(engine.face.groups(10)).isEmpty();
    }

    @Test
    void aCancelledDownloadLeavesNothingOnTheDisk() throws Exception {
        blob("a", bytes(SIZE));
        download("a", folder.resolve("got/a"), ConflictPolicy.ASK);
        engine.runOneStep();
        engine.runOneStep();
        assertThat(CrashTest.files(folder.resolve("got"))).hasSize(1);
        engine.face.cancel(only().id());
        engine.runToTheEnd();
        assertThat(CrashTest.files(folder.resolve("got"))).isEmpty();
    }

    @Test
    void aPausedTransferKeepsItsPartsAndGoesOn() throws Exception {
        upload(file("a", SIZE), ConflictPolicy.ASK);
        engine.runOneStep();
        engine.runOneStep();
        engine.runOneStep();
        assertThat(engine.face.pause(only().id())).isTrue();
        engine.runToTheEnd();
        assertState(TransferState.PAUSED);
        assertThat(only().done()).isGreaterThanOrEqualTo(2 * TouchyDriver.PART);
        assertThat(engine.face.pause(only().id())).isFalse();
        assertThat(engine.face.resume(only().id())).isTrue();
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(driver.count("putPart 1")).isEqualTo(1);
        assertThat(engine.face.cancel(only().id())).isFalse();
    }

    @Test
    void anAbsentNetworkIsWaitedForAndThenItGoesOn() throws Exception {
        upload(file("a", SIZE), ConflictPolicy.ASK);
        upload(file("b", 10), ConflictPolicy.ASK);
        driver.meddler = (_, _) -> {
            throw new BlobException(Kind.NETWORK, "no route to host");
        };
        for (int i = 0; i < 50; i++) {
            engine.runToTheEnd();
            clock.tick(Duration.ofMinutes(1));
        }
        assertThat(engine.face.transfers(TransferFilter.ACTIVE, 0, 10))
                .extracting(TransferSnapshot::state)
                .contains(TransferState.WAITING_FOR_NETWORK)
                .doesNotContain(TransferState.FAILED);
        driver.meddler = (_, _) -> {};
        clock.tick(Duration.ofMinutes(1));
        engine.runToTheEnd();
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void anAbsentStoreIsFoundOutOnceNotByEachTransfer() throws Exception {
        for (int i = 0; i < 20; i++) {
            file("many/f" + i, 10);
        }
        upload(folder.resolve("src/many"), ConflictPolicy.OVERWRITE);
        int[] asked = {0};
        driver.meddler = (_, _) -> {
            asked[0]++;
            throw new BlobException(Kind.NETWORK, "no route to host");
        };
        engine.runToTheEnd();
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void aStoreThatFailsAndFailsIsGivenUp() throws Exception {
        upload(file("a", 10), ConflictPolicy.OVERWRITE);
        driver.meddler = (_, _) -> {
            throw new BlobException(Kind.UNAVAILABLE, "internal error");
        };
        for (int i = 0; i < 20; i++) {
            engine.runToTheEnd();
            clock.tick(Duration.ofMinutes(1));
        }
        assertState(TransferState.FAILED);
        driver.meddler = (_, _) -> {};
        engine.face.retryFailed();
        engine.runToTheEnd();
        assertState(TransferState.DONE);
    }

    @Test
    void aLostReplyIsAskedAboutBeforeAnythingIsSentAgain() throws Exception {
        upload(file("a", 10), ConflictPolicy.OVERWRITE);
        driver.meddler = (call, happened) -> {
            if (call.equals("put") && happened) {
                throw new BlobException(Kind.OUTCOME_UNKNOWN, "the reply was lost");
            }
        };
        engine.runToTheEnd();
        assertState(TransferState.WAITING_FOR_NETWORK);
        clock.tick(Duration.ofMinutes(1));
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(driver.count("put")).isEqualTo(1);
        assertThat(only().savedBytes()).isZero();
    }

    @Test
    void aStoreThatForgotTheUploadGetsItAnew() throws Exception {
        upload(file("a", SIZE), ConflictPolicy.ASK);
        engine.runOneStep();
        engine.runOneStep();
        int[] calls = {0};
        driver.meddler = (call, _) -> {
            if (call.startsWith("putPart") && calls[0]++ == 0) {
                throw new BlobException(Kind.NOT_FOUND, "NoSuchUpload");
            }
        };
        engine.runToTheEnd();
        clock.tick(Duration.ofMinutes(1));
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(content("a")).isEqualTo(bytes(SIZE));
    }

    @Test
    void aFolderFoundWhilePausedJoinsAsPaused() throws Exception {
        file("tree/a", 1);
        long group = upload(folder.resolve("src/tree"), ConflictPolicy.ASK);
        engine.face.pauseGroup(group);
        engine.runToTheEnd();
        assertThat(names()).isEmpty();
        engine.face.resumeGroup(group);
        engine.runToTheEnd();
        assertThat(names()).containsExactly("tree/a");
    }

    @Test
    void startNowGoesBeforeTheRest() throws Exception {
        upload(file("a", 10), ConflictPolicy.OVERWRITE);
        upload(file("b", 10), ConflictPolicy.OVERWRITE);
        long last = engine.face.transfers(TransferFilter.ALL, 0, 1).getFirst().id();
        engine.face.startNow(last);
        engine.runOneStep();
        assertThat(names()).containsExactly("b");
    }

    @Test
    void aDamagedRowIsSetAsideAndTheRestGoesOn() throws Exception {
        upload(file("a", 10), ConflictPolicy.OVERWRITE);
        upload(file("b", 10), ConflictPolicy.OVERWRITE);
        library.database().write(sql -> sql.update("UPDATE transfer SET conflict = 'WHATEVER' WHERE id = 1"));
        engine.runToTheEnd();
        assertThat(names()).containsExactly("b");
        Optional<String> state = library.database()
                .read(sql -> sql.one("SELECT state FROM transfer WHERE id = 1", row -> row.text("state")));
        assertThat(state).hasValue("FAILED");
    }

    @Test
    void adiskThatIsTooSmallIsSaidBeforeTheFirstByte() throws Exception {
        var file = new LocalTarget(folder.resolve("a"), 1);
        assertThatThrownBy(() -> file.makeRoom(Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        BlobException.class, e -> assertThat(e.kind()).isEqualTo(Kind.STORAGE_FULL));
    }

    @Test
    void nothingIsAcceptedThatIsNotThere() {
        var request = new TransferRequest.Upload(
                "mem", List.of(folder.resolve("missing")), BUCKET, "", Metadata.EMPTY, ConflictPolicy.ASK);
        assertThatThrownBy(() -> engine.face.submit(request))
                .isInstanceOfSatisfying(
                        BlobException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
        assertThat(engine.face.groups(10)).isEmpty();
    }

    @Test
    void copyingAFolderIntoItselfIsRefused() {
        var request = new TransferRequest.Copy(
                "mem", BUCKET, List.of(), List.of("a/"), "mem", BUCKET, "a/b/", ConflictPolicy.ASK);
        assertThatThrownBy(() -> engine.face.submit(request))
                .isInstanceOfSatisfying(
                        BlobException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID));
    }

    @Test
    void receiptsStayWhenTheListIsCleared() throws Exception {
        upload(file("a", 10), ConflictPolicy.ASK);
        engine.runToTheEnd();
        engine.face.clearFinished();
        assertThat(library.history().page(Long.MAX_VALUE, 10)).singleElement().satisfies(receipt -> {
            assertThat(receipt.method()).isEqualTo("MD5");
            assertThat(receipt.ours()).isEqualTo(receipt.theirs()).hasSize(32);
        });
        assertThat(library.history().prune(0)).isEqualTo(1);
    }

    @Test
    void aMoveWhoseSourceChangedDeletesNothing() throws Exception {
        blob("a", bytes(10));
        engine.face.submit(new TransferRequest.CopyAs(
                "mem", address("a"), "mem", BUCKET, new dev.blobfish.sdk.BlobName("b"), true, ConflictPolicy.ASK));
        engine.runOneStep();
        blob("a", bytes(11));
        engine.runToTheEnd();
        assertState(TransferState.FAILED);
        assertThat(content("a")).isEqualTo(bytes(11));
        assertThat(content("b")).isEqualTo(bytes(10));
    }

    @Test
    void aBlobIsCopiedBesideItself() throws Exception {
        blob("a.txt", bytes(10));
        engine.face.submit(new TransferRequest.Copy(
                "mem", BUCKET, List.of(address("a.txt")), List.of(), "mem", BUCKET, "", ConflictPolicy.KEEP_BOTH));
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(names()).containsExactly("a (2).txt", "a.txt");
    }

    @Test
    void aFolderThatCannotBeListedFailsAndIsSearchedAgainWhenRetried() throws Exception {
        blob("deep/a", bytes(10));
        blob("deep/b", bytes(11));
        driver.meddler = (call, _) -> {
            if (call.equals("list")) {
                throw new BlobException(Kind.ACCESS_DENIED, "no listing for you");
            }
        };
        long group = engine.face.submit(new TransferRequest.Download(
                "mem", BUCKET, List.of(), List.of("deep/"), folder.resolve("got"), ConflictPolicy.ASK));
        engine.runToTheEnd();
        assertState(TransferState.FAILED);
        assertThat(only().failure())
                .hasValueSatisfying(why -> assertThat(why.message()).contains("no listing for you"));
        assertThat(engine.face.awaitGroup(group, Duration.ZERO)).isTrue();
        driver.meddler = (_, _) -> {};
        assertThat(engine.face.retry(only().id())).isTrue();
        engine.runToTheEnd();
        assertThat(CrashTest.files(folder.resolve("got/deep"))).containsExactlyInAnyOrder("a", "b");
        assertThat(engine.face.group(group).orElseThrow().failedFiles()).isZero();
    }

    @Test
    void smallBlobsOfAFolderCostOneRequestEach() throws Exception {
        blob("deep/a", bytes(10));
        blob("deep/b", bytes(11));
        driver.calls.clear();
        engine.face.submit(new TransferRequest.Download(
                "mem", BUCKET, List.of(), List.of("deep/"), folder.resolve("got"), ConflictPolicy.ASK));
        engine.runToTheEnd();
        assertThat(driver.calls).containsExactly("list", "read", "read");
    }

    @Test
    void hostileNamesStayInTheirFolder() throws Exception {
        for (String name : List.of("deep/../../evil", "deep//x", "deep/./y", "deep/ok")) {
            blob(name, bytes(name.length()));
        }
        engine.face.submit(new TransferRequest.Download(
                "mem", BUCKET, List.of(), List.of("deep/"), folder.resolve("got"), ConflictPolicy.ASK));
        engine.runToTheEnd();
        assertThat(engine.face.transfers(TransferFilter.ALL, 0, 10))
                .allSatisfy(seen -> assertThat(seen.state()).isEqualTo(TransferState.DONE));
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.resolve("got/deep/%2E%2E/%2E%2E/evil")).hasBinaryContent(bytes(15));
        assertThat(CrashTest.files(folder.resolve("got/deep"))).containsExactlyInAnyOrder("%2E%2E", "%2F", "%2E", "ok");
    }

    @Test
    void copiesBetweenTwoStoresInParts() throws Exception {
        var other = new TouchyDriver(clock);
        var otherStore = other.store();
        otherStore.createContainer(BUCKET);
        engine = new ManualEngine(library, profile -> profile.equals("mem") ? store : otherStore, clock);
        blob("deep/a", bytes(SIZE));
        engine.face.submit(new TransferRequest.Copy(
                "mem", BUCKET, List.of(), List.of("deep/"), "other", BUCKET, "to/", ConflictPolicy.ASK));
        engine.runToTheEnd();
        assertState(TransferState.DONE);
        assertThat(only().verified()).hasValue("MD5 of 6 parts");
        assertThat(otherStore.stat(address("to/deep/a")).size()).isEqualTo(SIZE);
    }
}
