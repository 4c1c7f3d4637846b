package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.dialect.shakenfist.request.ArtifactRequest;
import dev.blobfish.server.dialect.shakenfist.store.Origin;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `POST /artifacts/upload/{name}`: makes a version of an upload or of a blob. Everything is looked at before anything
/// is made.
public final class Conversions {
    private static final Set<String> TYPES = Set.of("image", "other");

    private final Setting setting;
    private final NamespaceDirectory namespaces;
    private final Additions additions;

    /// Of a store.
    public Conversions(Setting setting, NamespaceDirectory namespaces) {
        this.setting = setting;
        this.namespaces = namespaces;
        this.additions = new Additions(setting);
    }

    /// Adds the version.
    public Answered add(Call call, ArtifactRequest.AddVersion request) throws IOException {
        var namespace = namespace(namespaces, call);
        var arguments = call.arguments();
        arguments.check();
        var upload = arguments.given("upload_uuid");
        var blob = arguments.given("blob_uuid");
        if (upload.isPresent() && blob.isPresent())
            throw Refusal.badRequest("only specify one of upload_uuid and blob_uuid");
        if (upload.isPresent()) Uploads.require(setting.reading(), text(upload.get()), call.caller());
        var url = sourceUrl(arguments)
                .orElse("sf://upload/%s/%s".formatted(call.caller().namespace(), request.name()));
        var plan = new VersionPlan(
                call.caller(),
                namespace,
                request.name(),
                new Origin(type(arguments), url),
                arguments.given("shared").isPresent());
        if (upload.isPresent()) return additions.ofUpload(plan, text(upload.get()));
        plan.existing(setting.reading());
        return additions.ofBlob(
                plan,
                text(blob.orElseThrow(() -> Refusal.badRequest("one of upload_uuid and blob_uuid must be specified"))));
    }

    /// The namespace that a body names, or the caller's.
    ///
    /// @throws Refusal 404 where there is none of that name
    static String namespace(NamespaceDirectory namespaces, Call call) {
        return call.arguments()
                .given("namespace")
                .map(name -> namespaces.require(text(name)).key())
                .orElse(call.caller().namespace());
    }

    /// Nothing is called by anything but a text.
    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "";
    }

    private static Optional<String> sourceUrl(Arguments arguments) {
        return arguments.given("source_url").map(url -> {
            if (!url.isString()) throw Refusal.badRequest("source_url is not a string");
            return url.stringValue();
        });
    }

    private static String type(Arguments arguments) {
        var type = arguments.value("artifact_type").map(Conversions::text).orElse("image");
        if (!TYPES.contains(type)) throw Refusal.forbidden("invalid artifact type specified");
        return type;
    }
}
