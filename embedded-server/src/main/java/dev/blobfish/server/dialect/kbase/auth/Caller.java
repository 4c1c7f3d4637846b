package dev.blobfish.server.dialect.kbase.auth;

import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;

/// Who asks.
public sealed interface Caller {
    /// Nobody in particular.
    record Anonymous() implements Caller {}

    /// Somebody with a token.
    ///
    /// @param admin may do everything with every node
    record User(String name, boolean admin) implements Caller {}

    /// The user behind the request.
    ///
    /// @throws KBaseRefusal where there is none
    default User required() {
        return switch (this) {
            case User user -> user;
            case Anonymous _ -> throw new KBaseRefusal(401, "No Authorization");
        };
    }
}
