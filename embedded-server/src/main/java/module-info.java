import org.jspecify.annotations.NullMarked;

/// The local store: an engine and its wire dialects. Knows nothing of the SDK.
@NullMarked
@SuppressWarnings("module") // bench is built later
module dev.blobfish.server {
    requires static org.jspecify;
    requires java.sql;
    requires java.xml;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.eclipse.jetty.server;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports dev.blobfish.server;

    // Measured from outside, and meant for nobody else.
    exports dev.blobfish.server.engine to
            dev.blobfish.bench;
    exports dev.blobfish.server.engine.disk to
            dev.blobfish.bench;
    exports dev.blobfish.server.engine.sqlite to
            dev.blobfish.bench;
}
