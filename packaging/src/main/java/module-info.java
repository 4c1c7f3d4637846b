import org.jspecify.annotations.NullMarked;

/// Makes the installers, and tries what was installed.
@NullMarked
module dev.blobfish.packaging {
    requires static org.jspecify;
    requires dev.blobfish.app;
}
