/// What can be asked: methods, their arguments, and one record for each kind of request.
package dev.blobfish.server.dialect.usos.request;
