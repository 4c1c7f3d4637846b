package dev.blobfish.server.model;

import java.io.IOException;

/// Somebody who does things to the store in one dialect and keeps a plain model of what must be true.
interface Player {
    /// Goes on with a store that has been started anew.
    void meet(StoreProcess store) throws IOException;

    /// Does one thing at random. What it was is known when the connection breaks in the middle.
    void play() throws IOException;

    /// Finds out what became of the thing during which the connection broke: it happened whole or not at all.
    void settle() throws IOException;

    /// Compares everything.
    void compare() throws IOException;
}
