package dev.blobfish.sdk.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Carries the bytes of one direction of a connection, and lets its mishap happen to them.
final class Pump implements Runnable {
    private static final int BUFFER = 16 * 1024;

    private final Socket from;
    private final Socket to;
    private final Mishap mishap;
    private long passed;

    Pump(Socket from, Socket to, Mishap mishap) {
        this.from = from;
        this.to = to;
        this.mishap = mishap;
    }

    /// Copies until the end, or the mishap; either closes both sides.
    @Override
    public void run() {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            to.setTcpNoDelay(true);
            byte[] buffer = new byte[BUFFER];
            boolean open = true;
            for (int n = in.read(buffer); n >= 0 && open; n = open ? in.read(buffer) : -1) {
                open = pass(buffer, n, out);
                passed += n;
            }
        } catch (IOException e) {
            // The other side ended it.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    /// @return whether the connection lives on
    private boolean pass(byte[] bytes, int count, OutputStream out) throws IOException {
        switch (mishap) {
            case Mishap.None _ -> out.write(bytes, 0, count);
            case Mishap.Stall(long at) -> out.write(bytes, 0, before(at, count));
            case Mishap.Cut(long at) -> {
                out.write(bytes, 0, before(at, count));
                if (before(at, count) < count) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    return false;
                }
            }
            case Mishap.Flip(long at) -> {
                if (at >= passed && at < passed + count) {
                    bytes[(int) (at - passed)] ^= 1;
                }
                out.write(bytes, 0, count);
            }
            case Mishap.Hold(Duration pause) -> {
                LockSupport.parkNanos(pause.toNanos());
                inPieces(bytes, count, out);
            }
            case Mishap.Spoil(SpoiledBodies bodies) -> {
                bodies.pass(bytes, count);
                out.write(bytes, 0, count);
            }
        }
        return true;
    }

    /// How many of the next bytes are in front of an offset.
    private int before(long at, int count) {
        return Math.clamp(at - passed, 0, count);
    }

    private static void inPieces(byte[] bytes, int count, OutputStream out) throws IOException {
        int piece = 1;
        for (int at = 0; at < count; at += piece, piece *= 2) {
            out.write(bytes, at, Math.min(piece, count - at));
        }
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
