/// The catalog in one SQLite file: one thread writes and lets concurrent changes share a flush, a few threads read.
package dev.blobfish.server.engine.sqlite;
