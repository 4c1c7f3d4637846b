/// The local store of Blobfish: a blob server for one machine.
@org.jspecify.annotations.NullMarked
module dev.blobfish.server {
    requires java.sql;
    requires org.eclipse.jetty.server;
    requires org.jspecify;
    requires tools.jackson.databind;

    exports dev.blobfish.server;
}
