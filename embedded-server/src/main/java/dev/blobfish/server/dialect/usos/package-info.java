/// The blobbox of the USOS API: OAuth 1.0a in front, blobs without names behind.
package dev.blobfish.server.dialect.usos;
