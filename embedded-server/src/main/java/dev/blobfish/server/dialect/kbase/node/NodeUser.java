package dev.blobfish.server.dialect.kbase.node;

/// A user as nodes know one.
///
/// @param name of the account
/// @param uuid this store's own id for that name, which it keeps for ever
public record NodeUser(String name, String uuid) {}
