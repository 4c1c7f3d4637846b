package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The ranges of one download: which are on the disk, and fetching those that are not.
final class ReceiveRanges {
    private static final int BUFFER = 128 * 1024;

    private final RunLedger ledger;
    private final BlobStore store;
    private final LocalTarget target;
    private final Tools tools;
    private final Flow flow;
    private final Place.Remote source;
    private final Map<Integer, PartProof> arrived = new ConcurrentHashMap<>();
    private boolean reconciled;

    ReceiveRanges(RunLedger ledger, BlobStore store, LocalTarget target, Tools tools, Flow flow) {
        this.ledger = ledger;
        this.store = store;
        this.target = target;
        this.tools = tools;
        this.flow = flow;
        this.source = (Place.Remote) ledger.row().order().source();
    }

    /// Makes an empty temporary file.
    void begin(long size) throws BlobException {
        try (var channel = open(StandardOpenOption.CREATE)) {
            channel.truncate(0);
            if (size > 0) {
                // the last byte first: a file system with a size limit or a quota says so now, not after an hour
                channel.write(ByteBuffer.allocate(1), size - 1);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        arrived.clear();
        reconciled = true;
    }

    void forget() throws BlobException {
        arrived.clear();
        target.discard();
    }

    /// Fetches what is missing, some or all of it.
    ///
    /// @return whether all is there
    boolean fetch() throws BlobException {
        if (!reconciled) {
            reconcile();
        }
        List<Integer> missing = missing();
        if (!missing.isEmpty()) {
            tools.runner().run(missing, this::fetch);
        }
        return missing().isEmpty();
    }

    private List<Integer> missing() {
        return IntStream.rangeClosed(1, ledger.standing().parts())
                .filter(number -> !arrived.containsKey(number))
                .boxed()
                .toList();
    }

    private void fetch(int number) throws BlobException {
        ByteRange range = ledger.standing().range(number);
        Optional<String> ifMatch =
                Optional.of(ledger.standing().source().fingerprint()).filter(etag -> !etag.isEmpty());
        String md5 = tools.gates().through(source.profile(), () -> {
            try (var content = store.read(source.address(), Optional.of(range), ifMatch);
                    var channel = open(StandardOpenOption.CREATE)) {
                return write(content, range, channel);
            } catch (IOException e) {
                throw failed(e);
            }
        });
        var part = new PartProof(number, range.length(), "", md5);
        arrived.put(number, part);
        try {
            ledger.part(part);
        } finally {
            flow.meter().settle(range.length());
        }
    }

    /// What came in one piece.
    record Whole(BlobInfo info, String md5) {}

    /// Fetches a blob as it is now into a new temporary file, durably.
    Whole fetchWhole() throws BlobException {
        return tools.gates().through(source.profile(), () -> {
            try (var content = store.read(source.address(), Optional.empty(), Optional.empty());
                    var channel = openNew()) {
                BlobInfo info = content.info();
                var whole = new Whole(info, write(content, ByteRange.whole(info.size()), channel));
                channel.force(true);
                return whole;
            } catch (IOException e) {
                throw failed(e);
            } finally {
                flow.meter().settle(flow.meter().unjournalled());
            }
        });
    }

    /// Writes the bytes of a range to their place; a store that ignores ranges sends more, and the rest is passed
    /// over.
    private String write(BlobContent content, ByteRange range, FileChannel channel) throws IOException {
        MessageDigest md5 = Etags.md5();
        byte[] buffer = new byte[Math.clamp(range.length(), 1, BUFFER)];
        long position = range.offset();
        InputStream in = content.stream();
        in.skipNBytes(range.offset() - content.range().offset());
        try {
            while (position < range.end()) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, range.end() - position));
                if (n < 0) {
                    throw new BlobException(
                            Kind.NETWORK,
                            "%s ended %d bytes early".formatted(source.display(), range.end() - position));
                }
                md5.update(buffer, 0, n);
                var bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    position += channel.write(bytes, position);
                }
                flow.pass(n);
            }
            return Etags.hex(md5.digest());
        } catch (IOException e) {
            flow.meter().settle(position - range.offset());
            throw e;
        }
    }

    /// What an earlier try left goes, so that nothing is written through a link that somebody laid there.
    private FileChannel openNew() throws IOException {
        try {
            return open(StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            target.discard();
            return open(StandardOpenOption.CREATE_NEW);
        }
    }

    private FileChannel open(StandardOpenOption further) throws IOException {
        return FileChannel.open(target.temporary(), StandardOpenOption.WRITE, further);
    }

    /// Never trust the own record alone: a range counts if the bytes on the disk are still those that came.
    private void reconcile() throws BlobException {
        var journalled = ledger.parts();
        Path temporary = target.temporary();
        arrived.clear();
        if (Files.exists(temporary)) {
            var local = new FileSource(temporary, Flow.NONE);
            tools.runner().runAll(new ArrayList<>(journalled.keySet()), number -> {
                PartProof part = journalled.get(number);
                ByteRange range = ledger.standing().range(number);
                if (part != null && local.md5(range).equals(Optional.of(part.md5()))) {
                    arrived.put(number, part);
                }
            });
        }
        if (arrived.size() < journalled.size()) {
            ledger.keepOnly(arrived.values());
        }
        reconciled = true;
    }

    Proof prove(BlobInfo info) throws BlobException {
        if (!reconciled) {
            reconcile();
        }
        var ordered = IntStream.rangeClosed(1, ledger.standing().parts())
                .mapToObj(arrived::get)
                .filter(part -> part != null)
                .toList();
        if (ordered.size() < ledger.standing().parts()) {
            throw new BlobException(Kind.CORRUPT, "The temporary file of " + source.display() + " was changed.");
        }
        return ReceiveProof.ofRanges(source.display(), target.temporary(), ordered, info);
    }

    private BlobException failed(IOException e) {
        return LocalFailures.of("writing " + LocalPaths.display(target.temporary()), e);
    }
}
