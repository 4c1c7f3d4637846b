/// Blobs as rows of the engine: how long they are kept, whose they are, and which of them share their bytes.
package dev.blobfish.server.dialect.usos.store;
