package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.request.MethodField;
import dev.blobfish.server.dialect.usos.request.Parameter;
import dev.blobfish.server.dialect.usos.request.ResultFields;
import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.dialect.usos.request.UsosRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `apiref`: the methods, for programs that look what an installation can do.
public final class MethodReference {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// All methods.
    public UsosReply index() {
        var list = JSON.arrayNode();
        for (var method : ServiceMethod.values())
            list.addObject().put("name", method.path()).put("brief_description", method.brief());
        return new UsosReply.Value(list);
    }

    /// One method.
    public UsosReply method(UsosCall call, UsosRequest.Method request) {
        var json = JSON.objectNode();
        for (var field : request.fields()) json.set(field.label(), value(call, request.method(), field));
        return new UsosReply.Value(json);
    }

    private static JsonNode value(UsosCall call, ServiceMethod method, MethodField field) {
        return switch (field) {
            case NAME -> JSON.stringNode(method.path());
            case SHORT_NAME -> JSON.stringNode(method.shortName());
            case DESCRIPTION, BRIEF_DESCRIPTION, RETURNS -> JSON.stringNode(method.brief());
            case ERRORS -> JSON.nullNode();
            case REF_URL -> JSON.stringNode(call.baseUrl() + "services/apiref/method?name=" + method.path());
            case AUTH_OPTIONS -> authOptions(method);
            case ARGUMENTS -> arguments(method);
            case RESULT_FIELDS -> resultFields(method);
            case BETA, IS_INTERNAL -> JSON.booleanNode(false);
            case DEPRECATED, ADMIN_ACCESS -> JSON.nullNode();
        };
    }

    private static ObjectNode authOptions(ServiceMethod method) {
        boolean signed = method.caller() != ServiceMethod.Caller.ANYBODY;
        var options = JSON.objectNode()
                .put("consumer", signed ? "required" : "ignored")
                .put("token", method.storesForUser() ? "optional" : "ignored")
                .put("administrative_only", method.caller() == ServiceMethod.Caller.ADMINISTRATIVE)
                .put("ssl_required", method.plaintextOnly());
        options.putArray("scopes");
        return options;
    }

    private static ArrayNode arguments(ServiceMethod method) {
        var list = JSON.arrayNode();
        for (var parameter : Parameter.of(method)) {
            var json = list.addObject()
                    .put("name", parameter.name())
                    .put("is_required", parameter.required())
                    .put("is_deprecated", false);
            json.set(
                    "default_value",
                    parameter.byDefault().<JsonNode>map(JSON::stringNode).orElseGet(JSON::nullNode));
            json.put("description", parameter.description());
        }
        return list;
    }

    private static ArrayNode resultFields(ServiceMethod method) {
        var list = JSON.arrayNode();
        for (var field : ResultFields.of(method))
            list.addObject()
                    .put("name", field.label())
                    .put("description", "")
                    .put("is_primary", false)
                    .put("is_secondary", false);
        return list;
    }
}
