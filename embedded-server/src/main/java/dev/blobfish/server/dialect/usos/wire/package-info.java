/// Parameters as bytes: escapes, pairs.
package dev.blobfish.server.dialect.usos.wire;
