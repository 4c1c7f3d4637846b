package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;

import dev.blobfish.server.dialect.shakenfist.auth.Caller;
import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Origin;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import java.util.Optional;
import java.util.UUID;

/// To which artifact a version is to be added.
///
/// @param namespace of a new artifact
/// @param shared    whether everybody is to read it from now on
record VersionPlan(Caller caller, String namespace, String name, Origin origin, boolean shared) {
    /// The artifact that is there already; empty where a new one is to be made.
    ///
    /// @throws Refusal where the caller may not add to it
    Optional<Artifact> existing(Reading from) {
        var found = match(from);
        var owner = found.map(Artifact::namespace).orElse(namespace);
        if (!Access.trusts(from, owner, caller.namespace())) throw NamespaceDirectory.notFound();
        if (shared && !caller.isSystem())
            throw Refusal.forbidden("only the system namespace can create shared artifacts");
        return found;
    }

    /// A match in the namespace wins over others.
    private Optional<Artifact> match(Reading from) {
        var visible = ARTIFACTS.withMark(from, Artifact.ORIGIN_MARK, origin.mark()).stream()
                .filter(artifact -> Access.mayRead(from, artifact, namespace))
                .toList();
        if (visible.size() <= 1) return visible.stream().findFirst();
        var own = visible.stream()
                .filter(artifact -> artifact.namespace().equals(namespace))
                .toList();
        if (own.size() != 1) throw Refusal.badRequest("multiple artifacts match source url " + origin.url());
        return Optional.of(own.getFirst());
    }

    /// The artifact to add to, new or not.
    Artifact target(Reading from) {
        var artifact =
                existing(from).orElseGet(() -> Artifact.create(UUID.randomUUID().toString(), origin, name, namespace));
        return shared ? artifact.withShared(true) : artifact;
    }
}
