package dev.blobfish.sdk.driver.decorate;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.driver.decorate.FaultPlan.Fault;
import dev.blobfish.sdk.driver.memory.MemoryDriver;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecoratorsTest {
    private static final ContainerName HERE = new ContainerName("here");
    private static final PutTarget TARGET = PutTarget.of(HERE, new BlobName("a"), Metadata.EMPTY);
    private static final BlobAddress BLOB = new BlobAddress(HERE, new BlobId("a"));
    private static final BlobBody BODY = BlobBody.of(new byte[1000]);

    private final MemoryDriver memory = new MemoryDriver();
    private Fault fault = Fault.NONE;
    private final Flaky flaky = new Flaky(memory, _ -> fault);

    @BeforeEach
    void makeContainer() throws BlobException {
        memory.createContainer(HERE);
    }

    @Test
    void whatFailsBeforeDoesNotReachTheStore() {
        fault = Fault.BEFORE;
        refused(Kind.NETWORK, () -> flaky.put(TARGET, BODY));
        refused(Kind.NOT_FOUND, () -> memory.stat(BLOB));
    }

    @Test
    void whatFailsAfterHasHappened() throws BlobException {
        fault = Fault.AFTER;
        refused(Kind.NETWORK, () -> flaky.put(TARGET, BODY));
        assertThat(memory.stat(BLOB).size()).isEqualTo(1000);
        refused(Kind.OUTCOME_UNKNOWN, () -> flaky.begin(TARGET));
    }

    @Test
    void whatFailsHalfwayStoresNothing() {
        fault = Fault.HALFWAY;
        refused(Kind.NETWORK, () -> flaky.put(TARGET, BODY));
        refused(Kind.NOT_FOUND, () -> memory.stat(BLOB));
    }

    @Test
    void aReadThatFailsHalfwayGivesTheFirstHalf() throws IOException {
        memory.put(TARGET, BODY);
        fault = Fault.HALFWAY;
        try (var content = flaky.read(BLOB, Optional.empty(), Optional.empty())) {
            assertThat(content.stream().readNBytes(500)).hasSize(500);
            refused(Kind.NETWORK, () -> content.stream().read());
        }
    }

    @Test
    void randomFaultsComeAtTheirRate() {
        FaultPlan plan = FaultPlan.random(RandomGenerator.of("L64X128MixRandom"), 0.5);
        int faults = 0;
        for (int i = 0; i < 10_000; i++) {
            faults += plan.next(Operation.PUT) == Fault.NONE ? 0 : 1;
        }
        assertThat(faults).isBetween(4_500, 5_500);
    }

    @Test
    void theRecordingTellsSuccessFromFailure() throws BlobException {
        var recording = new Recording(memory);
        recording.put(TARGET, BODY);
        refused(Kind.NOT_FOUND, () -> recording.stat(new BlobAddress(HERE, new BlobId("b"))));
        assertThat(recording.entries())
                .containsExactly(
                        new Recording.Entry(Operation.PUT, "a", Optional.empty()),
                        new Recording.Entry(Operation.STAT, "here/b", Optional.of(Kind.NOT_FOUND)));
        assertThat(recording.successes(Operation.PUT)).isEqualTo(1);
    }

    @Test
    void aThrottledStoreTakesItsTime() throws IOException {
        var clock = new AtomicLong();
        var rate = new Rate(100, clock::get, clock::addAndGet);
        var throttled = new Throttled(memory, rate, rate);
        throttled.put(TARGET, BODY);
        assertThat(clock.get()).isBetween(9_900_000_000L, 10_100_000_000L);
        try (var content = throttled.read(BLOB, Optional.empty(), Optional.empty())) {
            assertThat(content.stream().readAllBytes()).hasSize(1000);
        }
        assertThat(clock.get()).isBetween(19_800_000_000L, 20_200_000_000L);
    }
}
