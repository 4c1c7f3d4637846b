package dev.blobfish.server.dialect.s3.form;

/// What a policy demands. Names of fields are in lower case.
sealed interface PolicyCondition {
    /// A field has this value; one that is not sent is empty.
    record Equal(String field, String value) implements PolicyCondition {}

    /// A field begins so.
    record StartsWith(String field, String prefix) implements PolicyCondition {}

    /// The file has so many bytes, both ends included.
    record LengthRange(long least, long most) implements PolicyCondition {}
}
