/// Forms (`multipart/form-data`) as a stream: part after part, never a whole body in memory or in a file.
package dev.blobfish.server.http.form;
