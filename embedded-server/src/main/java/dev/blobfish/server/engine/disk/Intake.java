package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.StageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Reads a body block by block, digests it on the way, and holds it to its declared length. Of a body of several blocks
/// each digest is computed beside the reading and writing: one processor alone digests slower than a disk writes.
final class Intake {
    private final InputStream body;
    private final StageRequest request;
    private final Map<DigestAlgorithm, DigestAlgorithm.Calculation> running = new LinkedHashMap<>();
    private final List<Future<Boolean>> digesting = new ArrayList<>();
    private long size;

    Intake(InputStream body, StageRequest request) {
        this.body = body;
        this.request = request;
        request.digests().forEach(algorithm -> running.put(algorithm, algorithm.begin()));
        long declared = request.length().orElse(0);
        if (declared > request.maxLength()) throw tooLarge(declared);
    }

    /// Fills the block as far as the body goes. A block that was filled must not change before the next one is.
    ///
    /// @return how many bytes; fewer than the block holds only at the end of the body
    int fill(byte[] block) throws IOException {
        int got = body.readNBytes(block, 0, block.length);
        size += got;
        if (size > request.maxLength()) throw tooLarge(size);
        request.length().ifPresent(declared -> {
            if (size > declared) throw mismatch(declared);
        });
        awaitDigests();
        if (got < block.length) running.values().forEach(one -> one.update(block, 0, got));
        else digestAside(block);
        return got;
    }

    private void digestAside(byte[] block) {
        for (var one : running.values()) {
            var task = new FutureTask<>(() -> one.update(block, 0, block.length), true);
            Thread.ofVirtual().name("store-digest").start(task);
            digesting.add(task);
        }
    }

    private void awaitDigests() throws IOException {
        try {
            for (var one : digesting) one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a body was digested");
        } catch (ExecutionException e) {
            throw new IllegalStateException("digesting a body", e.getCause());
        }
        digesting.clear();
    }

    long size() {
        return size;
    }

    /// The digests of the whole body.
    Map<DigestAlgorithm, byte[]> finish() throws IOException {
        request.length().ifPresent(declared -> {
            if (size != declared) throw mismatch(declared);
        });
        awaitDigests();
        var digests = new LinkedHashMap<DigestAlgorithm, byte[]>();
        running.forEach((algorithm, one) -> digests.put(algorithm, one.finish()));
        return digests;
    }

    private EngineException mismatch(long declared) {
        return new EngineException(
                Problem.LENGTH_MISMATCH, "declared " + declared + " bytes, got " + (size > declared ? "more" : size));
    }

    private EngineException tooLarge(long bytes) {
        return new EngineException(
                Problem.TOO_LARGE, bytes + " bytes or more, at most " + request.maxLength() + " are allowed");
    }
}
