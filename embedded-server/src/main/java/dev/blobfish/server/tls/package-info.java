/// The certificate of this store, for the dialects that need TLS.
package dev.blobfish.server.tls;
