/// OAuth 1.0a: who asks, and whether it is true.
package dev.blobfish.server.dialect.usos.auth;
