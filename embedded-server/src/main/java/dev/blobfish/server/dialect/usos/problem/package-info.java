/// Refusals, and the JSON they leave as.
package dev.blobfish.server.dialect.usos.problem;
