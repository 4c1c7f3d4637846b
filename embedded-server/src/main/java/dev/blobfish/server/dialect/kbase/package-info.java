/// KBase blobstore, the successor of Shock: nodes under ids that the server gives, immutable, without a listing.
package dev.blobfish.server.dialect.kbase;
