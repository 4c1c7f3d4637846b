package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.DigestAlgorithm;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.StageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads a body block by block, digests it on the way, and holds it to its declared length.
final class Intake {
    private final InputStream body;
    private final StageRequest request;
    private final Map<DigestAlgorithm, DigestAlgorithm.Calculation> running = new LinkedHashMap<>();
    private long size;

    Intake(InputStream body, StageRequest request) {
        this.body = body;
        this.request = request;
        request.digests().forEach(algorithm -> running.put(algorithm, algorithm.begin()));
        long declared = request.length().orElse(0);
        if (declared > request.maxLength()) throw tooLarge(declared);
    }

    /// Fills the block as far as the body goes.
    ///
    /// @return how many bytes; fewer than the block holds only at the end of the body
    int fill(byte[] block) throws IOException {
        int got = body.readNBytes(block, 0, block.length);
        size += got;
        if (size > request.maxLength()) throw tooLarge(size);
        request.length().ifPresent(declared -> {
            if (size > declared) throw mismatch(declared);
        });
        running.values().forEach(one -> one.update(block, 0, got));
        return got;
    }

    long size() {
        return size;
    }

    /// The digests of the whole body.
    Map<DigestAlgorithm, byte[]> finish() {
        request.length().ifPresent(declared -> {
            if (size != declared) throw mismatch(declared);
        });
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
