/// What the API leaves open, decided in one place.
package dev.blobfish.server.dialect.usos.config;
