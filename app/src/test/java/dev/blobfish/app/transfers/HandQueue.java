package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.Answer;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.QueueTotals;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import dev.blobfish.sdk.transfer.TransferState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// A queue whose transfers are moved by hand.
public final class HandQueue implements TransferQueue {
    private static final Instant CREATED = Instant.parse("2026-03-04T14:03:00Z");

    private final NavigableMap<Long, TransferSnapshot> transfers = new TreeMap<>();
    private final NavigableMap<Long, GroupSnapshot> groups = new TreeMap<>();
    private final List<LongConsumer> listeners = new ArrayList<>();
    public final List<String> commands = new ArrayList<>();
    public int pagesRead;

    /// A group of `files` transfers of 1,000 bytes each, all queued.
    public long group(String title, int files) {
        long group = groups.size() + 1L;
        groups.put(group, new GroupSnapshot(group, title, false, files, 0, 0, files * 1000L, 0, CREATED));
        for (int i = 0; i < files; i++) {
            long id = transfers.size() + 1L;
            put(snapshot(id, group, TransferState.QUEUED, 0, true, Optional.empty()));
            listeners.forEach(listener -> listener.accept(id));
        }
        return group;
    }

    public static TransferSnapshot snapshot(
            long id, long group, TransferState state, long done, boolean resumable, Optional<Failure> failure) {
        return new TransferSnapshot(
                id,
                group,
                Direction.UPLOAD,
                "/data/photos/" + id + ".jpg",
                "local:photos/2024/" + id + ".jpg",
                "local",
                state,
                1000,
                done,
                state == TransferState.RUNNING ? 250 : 0,
                failure,
                state == TransferState.DONE ? Optional.of("MD5") : Optional.empty(),
                0,
                0,
                Optional.empty(),
                resumable,
                CREATED,
                Optional.empty());
    }

    private void put(TransferSnapshot snapshot) {
        transfers.put(snapshot.id(), snapshot);
    }

    /// Moves a transfer on and tells the listeners.
    public void move(long id, TransferState state, long done) {
        TransferSnapshot old = transfers.get(id);
        boolean needs = state == TransferState.FAILED || state == TransferState.NEEDS_ANSWER;
        Optional<Failure> failure = needs ? Optional.of(new Failure("TARGET_EXISTS", "it exists")) : Optional.empty();
        put(snapshot(id, old.group(), state, done, true, failure));
        if (old.state() != state) {
            listeners.forEach(listener -> listener.accept(id));
        }
    }

    private void sum(long group) {
        List<TransferSnapshot> all =
                transfers.values().stream().filter(t -> t.group() == group).toList();
        GroupSnapshot old = groups.get(group);
        groups.put(
                group,
                new GroupSnapshot(
                        group,
                        old.title(),
                        false,
                        all.size(),
                        all.stream()
                                .filter(t -> t.state() == TransferState.DONE || t.state() == TransferState.SKIPPED)
                                .count(),
                        all.stream()
                                .filter(t -> t.state() == TransferState.FAILED || t.state() == TransferState.CANCELLED)
                                .count(),
                        old.bytes(),
                        all.stream().mapToLong(TransferSnapshot::done).sum(),
                        old.created()));
    }

    @Override
    public List<TransferSnapshot> active() {
        return transfers.values().stream()
                .filter(t -> t.state() == TransferState.RUNNING)
                .toList();
    }

    private long count(TransferState state) {
        return transfers.values().stream().filter(t -> t.state() == state).count();
    }

    @Override
    public QueueTotals totals() {
        return new QueueTotals(
                count(TransferState.RUNNING),
                count(TransferState.QUEUED),
                count(TransferState.PAUSED),
                count(TransferState.NEEDS_ANSWER),
                count(TransferState.FAILED),
                count(TransferState.DONE),
                count(TransferState.RUNNING) * 250,
                0,
                0);
    }

    @Override
    public List<TransferSnapshot> page(TransferFilter filter, long afterId, int limit) {
        pagesRead++;
        return transfers.headMap(afterId == 0 ? Long.MAX_VALUE : afterId).values().stream()
                .filter(t -> switch (filter) {
                    case ALL -> true;
                    case ACTIVE -> !t.state().isFinal();
                    case NEEDS_ANSWER -> t.state() == TransferState.NEEDS_ANSWER;
                    case FAILED -> t.state() == TransferState.FAILED;
                    case DONE -> t.state() == TransferState.DONE;
                })
                .sorted(Comparator.comparingLong(TransferSnapshot::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<TransferSnapshot> transfer(long id) {
        return Optional.ofNullable(transfers.get(id));
    }

    @Override
    public List<GroupSnapshot> groups(int limit) {
        List.copyOf(groups.keySet()).forEach(this::sum);
        return groups.descendingMap().values().stream().limit(limit).toList();
    }

    @Override
    public AutoCloseable onChange(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void clearFinished() {
        transfers.values().removeIf(t -> t.state() == TransferState.DONE);
    }

    @Override
    public void pause(long id) {
        commands.add("pause " + id);
    }

    @Override
    public void resume(long id) {
        commands.add("resume " + id);
    }

    @Override
    public void cancel(long id) {
        commands.add("cancel " + id);
    }

    @Override
    public void retry(long id) {
        commands.add("retry " + id);
    }

    @Override
    public void startNow(long id) {
        commands.add("startNow " + id);
    }

    @Override
    public void answer(long id, Answer answer) {
        commands.add("answer " + id + " " + answer);
    }

    @Override
    public void answerGroup(long group, Answer answer) {
        commands.add("answerGroup " + group + " " + answer);
    }

    @Override
    public void pauseGroup(long group) {
        commands.add("pauseGroup " + group);
    }

    @Override
    public void resumeGroup(long group) {
        commands.add("resumeGroup " + group);
    }

    @Override
    public void cancelGroup(long group) {
        commands.add("cancelGroup " + group);
    }

    @Override
    public void pauseAll() {
        commands.add("pauseAll");
    }

    @Override
    public void resumeAll() {
        commands.add("resumeAll");
    }

    @Override
    public void retryFailed() {
        commands.add("retryFailed");
    }

    @Override
    public void setWorkers(int workers) {
        commands.add("workers " + workers);
    }

    @Override
    public void setLimits(long up, long down) {
        commands.add("limits " + up + " " + down);
    }
}
