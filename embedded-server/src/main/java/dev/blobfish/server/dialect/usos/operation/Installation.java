package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.auth.Caller;
import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.request.ConsumerField;
import dev.blobfish.server.dialect.usos.request.InstallationField;
import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.dialect.usos.request.UsosRequest;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `apisrv`: the clock, who asks, where one is. Clients look here before they trust an address and a key.
public final class Installation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LocalTime time;

    /// With a clock on the wall.
    public Installation(LocalTime time) {
        this.time = time;
    }

    /// The time.
    public UsosReply now(UsosCall call) {
        return new UsosReply.Value(JSON.stringNode(time.precise(call.moment())));
    }

    /// The consumer that asks.
    public UsosReply consumer(UsosCall call, UsosRequest.ConsumerInfo request) {
        var json = JSON.objectNode();
        var caller = call.caller().orElseThrow();
        for (var field : request.fields()) json.set(field.label(), value(caller, field));
        return new UsosReply.Value(json);
    }

    private static JsonNode value(Caller caller, ConsumerField field) {
        return switch (field) {
            case NAME -> JSON.stringNode(caller.consumer().name());
            case URL, EMAIL, DATE_REGISTERED -> JSON.nullNode();
            case ADMINISTRATIVE_METHODS -> administrative(caller);
            case TOKEN_SCOPES -> JSON.arrayNode();
            case IS_VERIFIED -> JSON.booleanNode(true);
        };
    }

    private static ArrayNode administrative(Caller caller) {
        var names = JSON.arrayNode();
        if (caller.consumer().account().administrative())
            Arrays.stream(ServiceMethod.values())
                    .filter(method -> method.caller() == ServiceMethod.Caller.ADMINISTRATIVE)
                    .forEach(method -> names.add(method.path()));
        return names;
    }

    /// This installation.
    public UsosReply installation(UsosCall call, UsosRequest.Installation request) {
        var json = JSON.objectNode();
        for (var field : request.fields()) json.set(field.label(), value(call, field));
        return new UsosReply.Value(json);
    }

    private static JsonNode value(UsosCall call, InstallationField field) {
        return switch (field) {
            case BASE_URL -> JSON.stringNode(call.baseUrl());
            case VERSION -> JSON.stringNode(Choices.API_VERSION);
            case MACHINE_VERSION -> JSON.stringNode("Blobfish");
            case USOS_SCHEMA_VERSION -> JSON.nullNode();
            case INSTITUTION_NAME ->
                JSON.objectNode().put("pl", "Lokalny magazyn Blobfish").put("en", "Local store of Blobfish");
            case CONTACT_EMAILS -> JSON.arrayNode();
        };
    }
}
