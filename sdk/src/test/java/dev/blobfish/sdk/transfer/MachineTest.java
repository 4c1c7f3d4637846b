package dev.blobfish.sdk.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {
    private final Machine here = Machine.thisOne();

    @Test
    void aLivingProcessIsNotDead() {
        assertThat(here.isDead(here.id(), here.pid(), here.started())).isFalse();
    }

    @Test
    void anIdThatWasGivenAgainIsAnotherProcess() {
        assertThat(here.isDead(here.id(), here.pid(), here.started() - 60_000)).isTrue();
    }

    @Test
    void aProcessThatEndedIsDead() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        assertThat(here.isDead(here.id(), process.pid(), here.started())).isTrue();
    }

    @Test
    void nothingIsKnownOfProcessesElsewhere() {
        assertThat(here.isDead("another machine", here.pid(), 0)).isFalse();
    }
}
