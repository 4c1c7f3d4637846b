/// The forms an answer may have.
package dev.blobfish.server.dialect.usos.format;
