/// The store itself: containers, objects, uploads in parts, and how they reach the disk. Nothing in here knows of HTTP
/// or of a dialect.
package dev.blobfish.server.engine;
