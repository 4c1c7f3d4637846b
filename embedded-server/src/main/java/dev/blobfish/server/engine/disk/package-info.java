/// Content in files: staged, forced, moved into place, and swept after a crash.
package dev.blobfish.server.engine.disk;
