package dev.blobfish.app.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.transfer.TransferState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumeWordTest {
    private static ResumeWord word(long done, boolean resumable) {
        return ResumeWord.of(HandQueue.snapshot(1, 1, TransferState.PAUSED, done, resumable, Optional.empty()));
    }

    @Test
    void saysWhatIsKept() {
        assertThat(word(619, true)).isEqualTo(new ResumeWord.From(61));
    }

    @Test
    void neverClaimsAllOrNothing() {
        assertThat(word(1, true)).isEqualTo(new ResumeWord.From(1));
        assertThat(word(1000, true)).isEqualTo(new ResumeWord.From(99));
    }

    @Test
    void saysWhenItBeginsAgain() {
        assertThat(word(619, false)).isInstanceOf(ResumeWord.Restart.class);
        assertThat(word(0, false)).isInstanceOf(ResumeWord.Start.class);
    }
}
