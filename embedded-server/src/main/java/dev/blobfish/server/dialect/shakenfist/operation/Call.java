package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.auth.Caller;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.http.HttpRequest;

/// A request under way: who sends it, and what it carries besides its operation.
///
/// @param arguments to be checked by the operation once it knows what the request is about
public record Call(HttpRequest http, Caller caller, Arguments arguments) {}
