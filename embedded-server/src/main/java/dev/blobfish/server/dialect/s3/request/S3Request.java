package dev.blobfish.server.dialect.s3.request;

/// A request, understood: one record an operation. Nothing behind the parser looks at a method or a path again.
public sealed interface S3Request permits ServiceRequest, BucketRequest, ObjectRequest {}
