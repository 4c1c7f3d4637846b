/// What the methods do.
package dev.blobfish.server.dialect.usos.operation;
