package dev.blobfish.server.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/// A content store that takes bodies only while there is room.
public record LimitedContentStore(ContentStore contents, Room room) implements ContentStore {
    @Override
    public Staged stage(InputStream body, StageRequest request) throws IOException {
        room.require(request.length().orElse(0));
        var metered = new MeteredBody(body, room);
        boolean staged = false;
        try {
            var whole = contents.stage(metered, request);
            staged = true;
            return whole.with(bytes -> new Held(bytes, room, metered.taken()));
        } finally {
            if (!staged) room.giveBack(metered.taken());
        }
    }

    private record Held(Staged.Bytes bytes, Room room, long taken) implements Staged.Bytes {
        @Override
        public Content publish() {
            boolean published = false;
            try {
                var content = bytes.publish();
                published = true;
                return content;
            } finally {
                if (published) room.keep(taken);
                else room.giveBack(taken);
            }
        }

        @Override
        public void discard() {
            bytes.discard();
            room.giveBack(taken);
        }
    }

    @Override
    public ContentReader open(ContentId id) {
        return contents.open(id);
    }

    @Override
    public boolean delete(ContentId id) {
        return contents.delete(id);
    }

    @Override
    public long sweep(UnaryOperator<List<ContentId>> unknown) {
        return contents.sweep(unknown);
    }

    @Override
    public void close() {
        contents.close();
    }
}
