import org.jspecify.annotations.NullMarked;

/// What a program sees of a blob store. Knows no JavaFX.
@NullMarked
module dev.blobfish.sdk {
    requires static org.jspecify;
    requires java.sql;
    requires java.xml;
    requires okhttp3;
    requires okio;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports dev.blobfish.sdk;
    exports dev.blobfish.sdk.library;
    exports dev.blobfish.sdk.transfer;
}
