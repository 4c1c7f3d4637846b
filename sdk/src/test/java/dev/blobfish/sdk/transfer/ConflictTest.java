package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happens where the target exists.
class ConflictTest extends EngineFixture {
    @ParameterizedTest
    @CsvSource({
        // policy, target is the same, state, names afterwards, first one is new, saved
        "ASK,          false, NEEDS_ANSWER, 1, false, 0",
        "ASK,          true,  DONE,         1, true,  10",
        "OVERWRITE,    false, DONE,         1, true,  0",
        "SKIP,         false, SKIPPED,      1, false, 0",
        "SKIP,         true,  SKIPPED,      1, true,  0",
        "IF_DIFFERENT, false, DONE,         1, true,  0",
        "IF_DIFFERENT, true,  SKIPPED,      1, true,  0",
        "KEEP_BOTH,    false, DONE,         2, false, 0",
        "KEEP_BOTH,    true,  DONE,         1, true,  10",
    })
    void theRuleDecides(ConflictPolicy policy, boolean same, TransferState state, int names, boolean isNew, long saved)
            throws Exception {
        Path file = file("a.txt", 10);
        var type = dev.blobfish.sdk.Metadata.ofContentType("text/plain");
        store.put(
                dev.blobfish.sdk.PutTarget.of(BUCKET, new dev.blobfish.sdk.BlobName("a.txt"), type),
                dev.blobfish.sdk.BlobBody.of(bytes(same ? 10 : 11)));
        upload(file, policy);
        engine.runToTheEnd();
        assertState(state);
        assertThat(names()).hasSize(names);
        assertThat(content("a.txt").length == 10).isEqualTo(isNew);
        assertThat(only().savedBytes()).isEqualTo(saved);
        if (names == 2) {
            assertThat(content("a (2).txt")).isEqualTo(bytes(10));
        }
    }

    @ParameterizedTest
    @CsvSource({"OVERWRITE, DONE, 10", "SKIP, SKIPPED, 11", "KEEP_BOTH, DONE, 11"})
    void anAnswerDecides(Answer answer, TransferState state, int size) throws Exception {
        blob("a", bytes(11));
        upload(file("a", 10), ConflictPolicy.ASK);
        engine.runToTheEnd();
        assertThat(engine.face.answer(only().id(), answer)).isTrue();
        engine.runToTheEnd();
        assertState(state);
        assertThat(content("a")).hasSize(size);
    }

    @ParameterizedTest
    @CsvSource({
        "ASK, NEEDS_ANSWER, 11",
        "OVERWRITE, DONE, 10",
        "SKIP, SKIPPED, 11",
        "IF_DIFFERENT, DONE, 10",
        "KEEP_BOTH, DONE, 11"
    })
    void theRuleDecidesForDownloadsToo(ConflictPolicy policy, TransferState state, int size) throws Exception {
        blob("a.txt", bytes(10));
        Path target = file("a.txt", 11);
        download("a.txt", target, policy);
        engine.runToTheEnd();
        assertState(state);
        assertThat(target).hasSize(size);
        assertThat(Files.exists(target.resolveSibling("a (2).txt"))).isEqualTo(policy == ConflictPolicy.KEEP_BOTH);
    }

    @Test
    void aRaceDoesNotOverwrite() throws Exception {
        upload(file("a", 10), ConflictPolicy.ASK);
        boolean[] raced = {false};
        driver.meddler = (call, happened) -> {
            if (call.equals("stat") && !happened && !raced[0]) {
                raced[0] = true;
            } else if (call.equals("put") && !happened && raced[0]) {
                raced[0] = false;
                driver.meddler = (_, _) -> {};
                blob("a", bytes(11));
            }
        };
        engine.runToTheEnd();
        clock.tick(java.time.Duration.ofMinutes(1));
        engine.runToTheEnd();
        assertState(TransferState.NEEDS_ANSWER);
        assertThat(content("a")).isEqualTo(bytes(11));
    }

    @Test
    void numbersGoBeforeTheExtension() {
        assertThat(Conflicts.numbered("x/a.b/c.txt", 2)).isEqualTo("x/a.b/c (2).txt");
        assertThat(Conflicts.numbered("x/a.b/c", 3)).isEqualTo("x/a.b/c (3)");
        assertThat(Conflicts.numbered(".profile", 2)).isEqualTo(".profile (2)");
        assertThat(Conflicts.numbered("folder/", 2)).isEqualTo("folder (2)/");
    }
}
