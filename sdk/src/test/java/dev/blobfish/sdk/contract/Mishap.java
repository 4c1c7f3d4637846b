package dev.blobfish.sdk.contract;

import java.time.Duration;

/// What happens to the bytes of one direction of a connection. Offsets count from 0.
public sealed interface Mishap {
    record None() implements Mishap {}

    /// The connection is reset before this byte.
    record Cut(long at) implements Mishap {}

    /// One bit of this byte is changed, whatever it belongs to.
    record Flip(long at) implements Mishap {}

    /// From this byte on nothing arrives, and the connection stays open.
    record Stall(long at) implements Mishap {}

    /// What comes is held back for a while, and arrives in pieces of 1, 2, 4, 8, ... bytes.
    record Hold(Duration pause) implements Mishap {}

    /// Bits of some bodies are changed, and of nothing else.
    record Spoil(SpoiledBodies bodies) implements Mishap {}
}
