package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.http.BoundedBody;
import dev.blobfish.sdk.driver.http.Failures;
import dev.blobfish.sdk.driver.http.HttpGate;
import dev.blobfish.sdk.driver.http.XmlReading;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import okhttp3.Response;

/// Sends requests and turns what is no success into a [BlobException]. A request is sent once more only after the
/// refusal itself said what was wrong with its signature: the region, or the clock.
final class S3Wire implements AutoCloseable {
    /// A page of 1,000 keys of 1,024 bytes, each byte percent-encoded, with all that surrounds them, takes 4 MB.
    private static final int MAX_XML = 16 << 20;

    private static final int MAX_IGNORED = 64 * 1024;

    private final Clock clock;
    private final S3Learned learned;
    private final S3Signing signing;
    private final HttpGate gate = new HttpGate();

    S3Wire(S3Settings settings, Clock clock) {
        this.clock = clock;
        this.learned = new S3Learned(settings, clock);
        this.signing = new S3Signing(settings, learned);
    }

    /// Reads the document of a reply; `xml` stands at its root.
    @FunctionalInterface
    interface Parser<T> {
        T parse(XmlReading xml) throws XMLStreamException, BlobException;
    }

    /// The reply, whose status is a success. The caller closes it.
    Response open(S3Request request) throws BlobException {
        Response first = attempt(request);
        if (first.isSuccessful()) {
            return first;
        }
        S3Failure failure = S3Failure.read(first);
        if (!learned.from(request, failure)) {
            throw S3Errors.of(request.what(), failure, clock);
        }
        Response second = attempt(request);
        if (second.isSuccessful()) {
            return second;
        }
        throw S3Errors.of(request.what(), S3Failure.read(second), clock);
    }

    /// For replies whose body does not matter.
    S3Reply call(S3Request request) throws BlobException {
        try (Response response = open(request)) {
            // Read, so that the connection can be used again.
            BoundedBody.read(request.what(), response.body(), MAX_IGNORED);
            return S3Reply.of(response);
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw lost(request, e);
        }
    }

    /// For replies that are a document. An `<Error>` counts as the refusal it is, whatever the status was.
    <T> T xml(S3Request request, Parser<T> parser) throws BlobException {
        try (Response response = open(request)) {
            byte[] document = BoundedBody.read(request.what(), response.body(), MAX_XML);
            try (XmlReading xml = XmlReading.of(document)) {
                if (xml.root().equals("Error")) {
                    throw S3Errors.of(request.what(), S3Failure.of(response, ErrorXml.parse(xml)), clock);
                }
                return parser.parse(xml);
            }
        } catch (BlobException e) {
            throw e;
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new BlobException(Kind.PROTOCOL, request.what() + " failed: the store's answer makes no sense", e);
        } catch (IOException e) {
            throw lost(request, e);
        }
    }

    URI plainUri(S3Request request) throws BlobException {
        return signing.plainUri(request);
    }

    URI presigned(S3Request request, Duration life, Instant now) throws BlobException {
        return signing.presigned(request, life, now);
    }

    /// The store's time.
    Instant now() {
        return learned.now();
    }

    boolean isClosed() {
        return gate.isClosed();
    }

    private Response attempt(S3Request request) throws BlobException {
        return gate.send(
                signing.ready(request), request.what(), request.manner().slow());
    }

    /// The head of a reply said yes, its body did not arrive.
    private BlobException lost(S3Request request, IOException e) {
        BlobException failure = Failures.of(request.what(), e, gate.isClosed());
        boolean unknown = failure.kind() == Kind.NETWORK && !request.manner().repeatable();
        return unknown ? Failures.unknownOutcome(request.what(), e) : failure;
    }

    @Override
    public void close() {
        gate.close();
    }
}
