import org.jspecify.annotations.NullMarked;

/// The fish in every size a desktop asks for.
@NullMarked
module dev.blobfish.icons {
    requires static org.jspecify;

    exports dev.blobfish.icons;
}
