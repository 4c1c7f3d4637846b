package dev.blobfish.server.dialect.kbase.request;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.NodeId;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.wire.Query;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.form.HeaderValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Understands a request, and finds fault in the order of the real server: the id, then whether somebody is logged in,
/// then the rest.
public final class RequestParser {
    private static final Set<String> FORMS = Set.of("multipart/form-data", "multipart/mixed");

    private final HttpRequest http;
    private final Caller caller;
    private final Query query;

    private RequestParser(HttpRequest http, Caller caller) {
        this.http = http;
        this.caller = caller;
        this.query = new Query(http.rawQuery().orElse(""));
    }

    /// Understands a request.
    ///
    /// @param route one that takes the request's method
    /// @throws KBaseRefusal where it cannot be right
    public static KBaseRequest parse(Route route, HttpRequest http, Caller caller) {
        var parser = new RequestParser(http, caller);
        return switch (route.kind()) {
            case ROOT -> new KBaseRequest.ServerInfo();
            case NODES -> parser.upload(caller.required());
            case NODE -> parser.node(NodeId.ofPath(route.id()));
            case COPY -> parser.copy(NodeId.ofPath(route.id()));
            case ACL, ACL_TYPE -> AclRequests.parse(route, http.method(), caller, parser.query);
        };
    }

    private KBaseRequest upload(Caller.User who) {
        var form = http.headers()
                .first("Content-Type")
                .flatMap(HeaderValue::parse)
                .filter(type -> FORMS.contains(type.value()));
        if (form.isPresent()) return form(who, form.get().parameter("boundary"));
        var length = http.chunked()
                ? OptionalLong.empty()
                : OptionalLong.of(http.contentLength().orElse(0));
        return new KBaseRequest.UploadBody(
                who, query.trimmed("filename"), query.trimmed("format"), length, http.body());
    }

    private KBaseRequest form(Caller.User who, Optional<String> boundary) {
        if (boundary.isEmpty()) throw KBaseRefusal.badRequest("no multipart boundary param in Content-Type");
        if (!http.method().equals("POST")) throw new KBaseRefusal(405, "Method Not Allowed");
        if (boundary.get().isEmpty()) throw KBaseRefusal.badRequest("multipart: boundary is empty");
        return new KBaseRequest.UploadForm(who, boundary.get(), http.body());
    }

    private KBaseRequest node(NodeId id) {
        if (http.method().equals("DELETE")) return new KBaseRequest.DeleteNode(caller.required(), id);
        boolean named = query.has("download");
        if (!named && !query.has("download_raw")) return new KBaseRequest.GetNode(caller, id);
        return new KBaseRequest.Download(
                caller, id, named, query.has("del"), query.value("seek"), query.value("length"));
    }

    private KBaseRequest copy(NodeId id) {
        return new KBaseRequest.CopyNode(caller.required(), id);
    }
}
