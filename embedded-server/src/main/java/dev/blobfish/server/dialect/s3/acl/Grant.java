package dev.blobfish.server.dialect.s3.acl;

/// One permission for one grantee.
public record Grant(Grantee grantee, Permission permission) {}
