package dev.blobfish.server.dialect.usos.problem;

/// The refusals that more than one place has to say. The codes are the API's; reasons are our own words, because those
/// of real installations are not public.
public final class Refusals {
    private Refusals() {}

    /// 401: who asks is not known well enough.
    public static UsosRefusal unauthorized(String reason, String message) {
        return forbidden(401, reason, message);
    }

    /// 403: who asks is known, or need not be, and may not.
    public static UsosRefusal forbidden(String reason, String message) {
        return forbidden(403, reason, message);
    }

    private static UsosRefusal forbidden(int status, String reason, String message) {
        return new UsosRefusal(status, message)
                .with("error", "method_forbidden")
                .with("reason", reason);
    }

    /// 403: a secret or a file would travel unprotected.
    public static UsosRefusal sslRequired() {
        return forbidden("ssl_required", "This request has to be sent over HTTPS.");
    }

    /// 400: a parameter is not there.
    public static UsosRefusal missing(String name) {
        return new UsosRefusal(400, "Required parameter \"" + name + "\" is missing.")
                .with("error", "param_missing")
                .with("param_name", name);
    }

    /// 400: a parameter has a value that it may not have.
    public static UsosRefusal invalid(String name, String why) {
        return new UsosRefusal(400, "Parameter \"" + name + "\": " + why)
                .with("error", "param_invalid")
                .with("param_name", name);
    }

    /// The same with a reason for programs.
    public static UsosRefusal invalid(String name, String reason, String why) {
        return new UsosRefusal(400, "Parameter \"" + name + "\": " + why)
                .with("error", "param_invalid")
                .with("reason", reason)
                .with("param_name", name);
    }

    /// 400: a blob that is unknown, gone or somebody else's; nobody can tell these apart.
    public static UsosRefusal blobNotFound() {
        return notFound("Blob not found.", "blob_not_found", "blob_id");
    }

    /// 400: a user nobody knows.
    public static UsosRefusal userNotFound(String parameter) {
        return notFound("User not found.", "user_not_found", parameter);
    }

    /// 400: no content of that digest and size.
    public static UsosRefusal contentNotFound() {
        return notFound("No content with this SHA-1 and size is stored here.", "content_not_found", "sha1");
    }

    /// 400: an object that a parameter names does not exist.
    public static UsosRefusal notFound(String message, String reason, String parameter) {
        return new UsosRefusal(400, message)
                .with("error", "object_not_found")
                .with("reason", reason)
                .with("param_name", parameter);
    }

    /// 400: more bytes than are allowed.
    public static UsosRefusal tooBig(long most) {
        return invalid("data", "data_too_big", "more than " + most + " bytes.");
    }
}
