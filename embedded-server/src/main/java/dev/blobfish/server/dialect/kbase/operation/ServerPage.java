package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.ServerSettings.KBaseOptions;
import dev.blobfish.server.dialect.kbase.wire.Json;
import java.time.InstantSource;
import java.util.Map;

/// What the server says of itself. Clients refuse one whose id is not `Shock`, and read its version as a semantic one.
public final class ServerPage {
    private final KBaseOptions options;
    private final InstantSource clock;

    /// Speaks for a store.
    public ServerPage(KBaseOptions options, InstantSource clock) {
        this.options = options;
        this.clock = clock;
    }

    /// Answers without an envelope.
    public KBaseReply get() {
        var page = Json.object(Map.of(
                "deprecationwarning", Json.text("The id and version fields are deprecated."),
                "gitcommit", Json.text(options.gitCommit()),
                "id", Json.text("Shock"),
                "servername", Json.text(options.serverName()),
                "servertime", new Json.Num(clock.millis()),
                "serverversion", Json.text("0.1.5"),
                "version", Json.text("0.9.6")));
        return new KBaseReply.Whole(Envelope.json(200, page));
    }
}
