package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Translates what the transport throws, once.
public final class Failures {
    private Failures() {}

    /// @param what the operation and its subject, to begin a message with: `Reading photos/a.jpg`
    /// @param cancelled whether this side ended the call
    public static BlobException of(String what, IOException e, boolean cancelled) {
        if (e instanceof BlobException known) {
            return known;
        }
        if (e instanceof LocalBytes.Failure) {
            return new BlobException(Kind.LOCAL_IO, what + " failed on this machine: " + text(e), e);
        }
        if (cancelled || isInterrupt(e)) {
            return new BlobException(Kind.CANCELLED, what + " was cancelled", e);
        }
        if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
            return new BlobException(Kind.PROTOCOL, what + " failed: no trusted TLS connection: " + text(e), e);
        }
        return new BlobException(Kind.NETWORK, what + " failed: " + reason(e), e);
    }

    /// What to say when the request went out whole and nothing is known of its fate.
    public static BlobException unknownOutcome(String what, IOException e) {
        return new BlobException(
                Kind.OUTCOME_UNKNOWN,
                what + " may or may not have happened: the reply was lost (" + reason(e) + ")",
                e);
    }

    private static boolean isInterrupt(IOException e) {
        boolean waiting = e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException);
        return e instanceof ClosedByInterruptException
                || Thread.currentThread().isInterrupted()
                || (waiting && "interrupted".equals(e.getMessage()));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "the host " + text(e) + " is not known";
            case ConnectException _ -> "no connection (" + text(e) + ")";
            case NoRouteToHostException _ -> "no route to the host";
            case SocketTimeoutException _ -> "the store did not answer in time";
            case SSLException _ -> "the TLS connection broke (" + text(e) + ")";
            case EOFException _ -> "the connection was cut";
            case ProtocolException _ -> "the reply was cut short or garbled (" + text(e) + ")";
            default -> text(e);
        };
    }

    private static String text(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
