package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.QueueTotals;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The drawer's queue is the engine's.
public record EngineQueue(TransferEngine engine) implements TransferQueue {
    @Override
    public List<TransferSnapshot> active() {
        return engine.active();
    }

    @Override
    public QueueTotals totals() {
        return engine.totals();
    }

    @Override
    public List<TransferSnapshot> page(TransferFilter filter, long afterId, int limit) {
        return engine.transfers(filter, afterId, limit);
    }

    @Override
    public Optional<TransferSnapshot> transfer(long id) {
        return engine.transfer(id);
    }

    @Override
    public List<GroupSnapshot> groups(int limit) {
        return engine.groups(limit);
    }

    @Override
    public void pause(long id) {
        engine.pause(id);
    }

    @Override
    public void resume(long id) {
        engine.resume(id);
    }

    @Override
    public void cancel(long id) {
        engine.cancel(id);
    }

    @Override
    public void retry(long id) {
        engine.retry(id);
    }

    @Override
    public void startNow(long id) {
        engine.startNow(id);
    }

    @Override
    public void answer(long id, Answer answer) {
        engine.answer(id, answer);
    }

    @Override
    public void answerGroup(long group, Answer answer) {
        engine.answerGroup(group, answer);
    }

    @Override
    public void pauseGroup(long group) {
        engine.pauseGroup(group);
    }

    @Override
    public void resumeGroup(long group) {
        engine.resumeGroup(group);
    }

    @Override
    public void cancelGroup(long group) {
        engine.cancelGroup(group);
    }

    @Override
    public void pauseAll() {
        engine.pauseAll();
    }

    @Override
    public void resumeAll() {
        engine.resumeAll();
    }

    @Override
    public void retryFailed() {
        engine.retryFailed();
    }

    @Override
    public void clearFinished() {
        engine.clearFinished();
    }

    @Override
    public void setWorkers(int workers) {
        engine.setWorkers(workers);
    }

    @Override
    public void setLimits(long up, long down) {
        engine.setLimits(up, down);
    }

    @Override
    public AutoCloseable onChange(LongConsumer listener) {
        return engine.onChange(change -> listener.accept(change.id()));
    }
}
