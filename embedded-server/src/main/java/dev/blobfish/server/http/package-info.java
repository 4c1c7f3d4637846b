/// HTTP for every dialect: a request as a record, limits, framing, the one error exit.
package dev.blobfish.server.http;
