import org.jspecify.annotations.NullMarked;

/// Side-by-side runs against other programs.
@NullMarked
module dev.blobfish.bench {
    requires static org.jspecify;
    requires dev.blobfish.sdk;
    requires dev.blobfish.server;
    requires tools.jackson.databind;
}
