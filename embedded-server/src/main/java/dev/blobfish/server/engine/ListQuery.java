package dev.blobfish.server.engine;

/// A page of the objects of a container in unsigned UTF-8 byte order. A page costs the same wherever it begins, and a
/// common prefix costs one
/// index seek however many keys it stands for.
///
/// @param prefix    only keys that begin so; empty for all
/// @param delimiter keys that contain it behind the prefix are folded into common prefixes; empty for none; any text
/// @param limit     entries of both kinds together; 0 or more
public record ListQuery(String container, String prefix, String delimiter, ListStart start, int limit) {}
