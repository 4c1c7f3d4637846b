package dev.blobfish.server.engine.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The few things the content store does to a disk, each one step: what can fail, and where a crash can come between.
public interface FileLayer {
    /// Makes a folder, readable by its owner alone, and its parents; nothing where it exists.
    void makeFolder(Path folder) throws IOException;

    /// Makes a file that must not exist, readable by its owner alone.
    FileChannel create(Path file) throws IOException;

    /// Appends all of the buffer.
    void append(FileChannel file, ByteBuffer bytes) throws IOException;

    /// Makes a file's bytes durable.
    void force(FileChannel file) throws IOException;

    /// Gives a file another name in one step.
    void move(Path from, Path to) throws IOException;

    /// Makes a folder's entries durable.
    void forceFolder(Path folder) throws IOException;

    /// Opens a file for reading. On every system its bytes stay readable when it is deleted meanwhile.
    FileChannel open(Path file) throws IOException;

    /// Deletes a file.
    ///
    /// @return whether there was one
    boolean delete(Path file) throws IOException;
}
