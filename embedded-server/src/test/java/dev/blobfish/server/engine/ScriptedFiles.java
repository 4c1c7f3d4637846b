package dev.blobfish.server.engine;

import dev.blobfish.server.engine.disk.FileLayer;
import dev.blobfish.server.engine.disk.RealFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A real disk where something happens before each step.
record ScriptedFiles(FileLayer real, Script script) implements FileLayer {
    /// The steps by name, as a script tells them apart.
    enum Step {
        MAKE_FOLDER,
        CREATE,
        APPEND,
        FORCE,
        MOVE,
        FORCE_FOLDER,
        OPEN,
        DELETE
    }

    @FunctionalInterface
    interface Script {
        void before(Step step) throws IOException;
    }

    ScriptedFiles(Script script) {
        this(new RealFiles(), script);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        script.before(Step.MAKE_FOLDER);
        real.makeFolder(folder);
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        script.before(Step.CREATE);
        return real.create(file);
    }

    @Override
    public void append(FileChannel file, ByteBuffer bytes) throws IOException {
        script.before(Step.APPEND);
        real.append(file, bytes);
    }

    @Override
    public void force(FileChannel file) throws IOException {
        script.before(Step.FORCE);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        script.before(Step.MOVE);
        real.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        script.before(Step.FORCE_FOLDER);
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        script.before(Step.OPEN);
        return real.open(file);
    }

    @Override
    public boolean delete(Path file) throws IOException {
        script.before(Step.DELETE);
        return real.delete(file);
    }
}
