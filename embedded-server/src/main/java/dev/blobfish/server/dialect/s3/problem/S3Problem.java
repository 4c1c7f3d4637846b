package dev.blobfish.server.dialect.s3.problem;

import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.http.BodyTimeoutException;
import java.io.IOException;

/// The one place where a failure becomes an error of S3.
public final class S3Problem {
    private S3Problem() {}

    /// Translates whatever a request failed with.
    public static S3Refusal refusal(Throwable failure) {
        return switch (failure) {
            case S3Refusal refusal -> refusal;
            case EngineException engine -> of(engine.problem());
            case BodyTimeoutException _ ->
                new S3Refusal(
                        S3Code.REQUEST_TIMEOUT,
                        "Your socket connection to the server was not read from or written to within the timeout"
                                + " period.");
            case IOException _ ->
                new S3Refusal(
                        S3Code.INCOMPLETE_BODY,
                        "You did not provide the number of bytes specified by the Content-Length HTTP header");
            default -> new S3Refusal(S3Code.INTERNAL_ERROR, "We encountered an internal error. Please try again.");
        };
    }

    private static S3Refusal of(Problem problem) {
        return switch (problem) {
            case NO_SUCH_CONTAINER -> new S3Refusal(S3Code.NO_SUCH_BUCKET, "The specified bucket does not exist");
            case CONTAINER_EXISTS ->
                new S3Refusal(S3Code.BUCKET_ALREADY_EXISTS, "The requested bucket name is not available.");
            case CONTAINER_NOT_EMPTY ->
                new S3Refusal(S3Code.BUCKET_NOT_EMPTY, "The bucket you tried to delete is not empty");
            case NO_SUCH_OBJECT -> new S3Refusal(S3Code.NO_SUCH_KEY, "The specified key does not exist.");
            case NO_SUCH_UPLOAD ->
                new S3Refusal(
                        S3Code.NO_SUCH_UPLOAD,
                        "The specified upload does not exist. The upload ID may be invalid, or the upload may have"
                                + " been aborted or completed.");
            case NO_SUCH_PART ->
                new S3Refusal(
                        S3Code.INVALID_PART,
                        "One or more of the specified parts could not be found. The part may not have been uploaded,"
                                + " or the specified entity tag may not match the part's entity tag.");
            case PRECONDITION_FAILED ->
                new S3Refusal(
                        S3Code.PRECONDITION_FAILED, "At least one of the pre-conditions you specified did not hold");
            case CONFLICT ->
                new S3Refusal(
                        S3Code.CONDITIONAL_REQUEST_CONFLICT,
                        "A conflicting operation occurred. Please read the object again and retry.");
            case INVALID_NAME -> new S3Refusal(S3Code.INVALID_URI, "Couldn't parse the specified URI.");
            case INVALID_RANGE -> new S3Refusal(S3Code.INVALID_RANGE, "The requested range is not satisfiable");
            case LENGTH_MISMATCH ->
                new S3Refusal(
                        S3Code.INCOMPLETE_BODY,
                        "You did not provide the number of bytes specified by the Content-Length HTTP header");
            case TOO_LARGE ->
                new S3Refusal(S3Code.ENTITY_TOO_LARGE, "Your proposed upload exceeds the maximum allowed object size.");
            case DIGEST_MISMATCH ->
                new S3Refusal(S3Code.BAD_DIGEST, "The digest you specified did not match what we received.");
            case STORAGE_FULL ->
                new S3Refusal(
                        S3Code.INSUFFICIENT_STORAGE,
                        "There is no space left in this store: its disk or its quota is full.");
            case STORAGE_READ_ONLY ->
                new S3Refusal(S3Code.SERVICE_UNAVAILABLE, "The folder of this store cannot be written.");
            case STORAGE_FAILED ->
                new S3Refusal(S3Code.INTERNAL_ERROR, "The disk or the database of this store failed.");
            case CONTENT_DAMAGED ->
                new S3Refusal(S3Code.INTERNAL_ERROR, "The stored content of this object is damaged.");
            case CLOSING -> new S3Refusal(S3Code.SERVICE_UNAVAILABLE, "The store is being closed.");
        };
    }

    /// The error document.
    ///
    /// @param resource the path asked for, as sent
    public static byte[] document(S3Refusal refusal, String resource, String requestId, String hostId) {
        return XmlText.plainDocument("Error", xml -> {
            xml.text("Code", refusal.code().text());
            xml.text("Message", String.valueOf(refusal.getMessage()));
            refusal.details().forEach(xml::text);
            xml.text("Resource", resource);
            xml.text("RequestId", requestId);
            xml.text("HostId", hostId);
        });
    }
}
