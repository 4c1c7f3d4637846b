package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.engine.Staged;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A request that was understood: one record for each method.
public sealed interface UsosRequest {
    /// A method of the blobbox.
    sealed interface OfBlobbox extends UsosRequest {}

    /// A method about the installation itself.
    sealed interface OfInstallation extends UsosRequest {}

    record Blob(String id, Set<BlobField> fields) implements OfBlobbox {}

    record Blobs(List<String> ids, Set<BlobField> fields) implements OfBlobbox {}

    record Get(String id) implements OfBlobbox {}

    /// @param file received whole; whoever read the request closes it
    record Put(Staged file, StoreOptions options) implements OfBlobbox {}

    /// `put_text` and `put_base64`, which differ in how the bytes are written alone.
    record PutBytes(byte[] bytes, StoreOptions options) implements OfBlobbox {}

    /// @param sha1 40 hexadecimal digits in lower case
    record PutSha1(String sha1, long size, StoreOptions options) implements OfBlobbox {}

    /// @param file received whole; whoever read the request closes it
    record PutUnsigned(Staged file) implements OfBlobbox {}

    /// @param readers empty to leave it
    record Chmod(String id, Optional<Readers> readers, Age minAge, Age maxAge) implements OfBlobbox {}

    record Delete(List<String> ids) implements OfBlobbox {}

    record Consumer(Set<StatisticsField> fields) implements OfBlobbox {}

    record User(String id, Set<StatisticsField> fields) implements OfBlobbox {}

    record Users(List<String> ids, Set<StatisticsField> fields) implements OfBlobbox {}

    record UsersAll(Set<StatisticsField> fields) implements OfBlobbox {}

    record Now() implements OfInstallation {}

    record ConsumerInfo(Set<ConsumerField> fields) implements OfInstallation {}

    record Installation(Set<InstallationField> fields) implements OfInstallation {}

    record MethodIndex() implements OfInstallation {}

    record Method(ServiceMethod method, Set<MethodField> fields) implements OfInstallation {}
}
