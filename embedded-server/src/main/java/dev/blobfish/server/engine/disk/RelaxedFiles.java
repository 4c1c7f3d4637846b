package dev.blobfish.server.engine.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A disk that is told to write when it likes: what is answered survives the end of the process, but not of the system.
public record RelaxedFiles(FileLayer files) implements FileLayer {
    @Override
    public void makeFolder(Path folder) throws IOException {
        files.makeFolder(folder);
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        return files.create(file);
    }

    @Override
    public void append(FileChannel file, ByteBuffer bytes) throws IOException {
        files.append(file, bytes);
    }

    @Override
    public void force(FileChannel file) {}

    @Override
    public void move(Path from, Path to) throws IOException {
        files.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) {}

    @Override
    public FileChannel open(Path file) throws IOException {
        return files.open(file);
    }

    @Override
    public boolean delete(Path file) throws IOException {
        return files.delete(file);
    }
}
