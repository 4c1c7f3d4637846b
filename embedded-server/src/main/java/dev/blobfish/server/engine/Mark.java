package dev.blobfish.server.engine;

/// A fact by which objects of a container are found without knowing their names: a digest, an owner, a moment at which
/// they end. A dialect derives the marks from what it keeps in the documents, and gives them with every write.
///
/// @param name  what kind of fact; the same for all objects it may be compared with
/// @param value compared byte by byte in UTF-8; numbers and moments are written with a fixed width, so that their order
/// is that of the text
public record Mark(String name, String value) {}
