package dev.blobfish.server.engine;

import java.time.Instant;

/// A container (a bucket, a namespace) as it stands.
///
/// @param name      unique over the whole store
/// @param owner     the account that owns it, as the dialect names accounts
/// @param created   in whole seconds
/// @param documents opaque properties: ACL, location, website and the like
public record ContainerInfo(String name, String owner, Instant created, Documents documents) {}
