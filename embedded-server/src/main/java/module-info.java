import org.jspecify.annotations.NullMarked;

/// The local store: an engine and its wire dialects. Knows nothing of the SDK.
@NullMarked
module dev.blobfish.server {
    requires static org.jspecify;
    requires java.sql;
    requires java.xml;
    requires org.eclipse.jetty.server;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports dev.blobfish.server;
}
