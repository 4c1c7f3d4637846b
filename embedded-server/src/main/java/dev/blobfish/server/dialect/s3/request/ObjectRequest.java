package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.UploadRef;
import dev.blobfish.server.http.Headers;
import java.util.Optional;
import java.util.Set;

/// Requests to an object or to an upload of one.
public sealed interface ObjectRequest extends S3Request {
    /// The object.
    ObjectName name();

    /// `GET /b/k` and `HEAD /b/k`.
    ///
    /// @param range as sent, where it asks for less than the whole
    /// @param overrides headers of the answer that the client chose
    record GetObject(
            ObjectName name,
            Conditions conditions,
            Optional<String> range,
            Optional<Integer> partNumber,
            Headers overrides,
            boolean wantsChecksum)
            implements ObjectRequest {}

    /// `GET /b/k?attributes`.
    record GetAttributes(ObjectName name, Set<String> wanted, int maxParts, int partMarker) implements ObjectRequest {}

    /// `PUT /b/k`.
    record PutObject(ObjectName name, ObjectProperties properties, Optional<Tags> tags, Conditions conditions)
            implements ObjectRequest {}

    /// `PUT /b/k` with a copy source.
    ///
    /// @param replaceProperties whether the request's properties count, not the source's
    /// @param checksum the algorithm the copy is to have
    record CopyObject(
            ObjectName name,
            ObjectName source,
            Conditions sourceConditions,
            Conditions conditions,
            boolean replaceProperties,
            ObjectProperties properties,
            boolean replaceTags,
            Optional<Tags> tags,
            Optional<ChecksumAlgorithm> checksum)
            implements ObjectRequest {}

    /// `DELETE /b/k`.
    record DeleteObject(ObjectName name, Optional<String> ifMatch) implements ObjectRequest {}

    /// `GET /b/k?acl`.
    record GetObjectAcl(ObjectName name) implements ObjectRequest {}

    /// `PUT /b/k?acl`.
    record PutObjectAcl(ObjectName name) implements ObjectRequest {}

    /// `GET /b/k?tagging`.
    record GetObjectTags(ObjectName name) implements ObjectRequest {}

    /// `PUT /b/k?tagging`.
    record PutObjectTags(ObjectName name) implements ObjectRequest {}

    /// `DELETE /b/k?tagging`.
    record DeleteObjectTags(ObjectName name) implements ObjectRequest {}

    /// `POST /b/k?uploads`.
    record CreateUpload(
            ObjectName name,
            ObjectProperties properties,
            Optional<Tags> tags,
            Optional<ChecksumAlgorithm> algorithm,
            Optional<ChecksumType> type)
            implements ObjectRequest {}

    /// `PUT /b/k?partNumber=&uploadId=`.
    record UploadPart(UploadRef upload, int number) implements OfUpload {}

    /// `PUT /b/k?partNumber=&uploadId=` with a copy source.
    ///
    /// @param range as sent: `bytes=a-b`
    record UploadPartCopy(
            UploadRef upload, int number, ObjectName source, Conditions sourceConditions, Optional<String> range)
            implements OfUpload {}

    /// `POST /b/k?uploadId=`.
    ///
    /// @param size the whole object's, where the client says it
    /// @param checksum the whole object's, where the client says it: these headers do not speak of the document
    record CompleteUpload(
            UploadRef upload, Conditions conditions, Optional<Long> size, Optional<ExpectedChecksum> checksum)
            implements OfUpload {}

    /// A checksum as a client writes it.
    record ExpectedChecksum(ChecksumAlgorithm algorithm, String text) {}

    /// `DELETE /b/k?uploadId=`.
    record AbortUpload(UploadRef upload) implements OfUpload {}

    /// `GET /b/k?uploadId=`.
    record ListParts(UploadRef upload, int marker, int limit, boolean urlEncoded) implements OfUpload {}

    /// Requests to an upload that was begun.
    sealed interface OfUpload extends ObjectRequest {
        /// The upload.
        UploadRef upload();

        @Override
        default ObjectName name() {
            return upload().name();
        }
    }
}
