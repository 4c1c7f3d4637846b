package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.ARTIFACTS;
import static dev.blobfish.server.dialect.shakenfist.store.Tables.NAMESPACES;

import dev.blobfish.server.dialect.shakenfist.auth.Caller;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Artifact;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import java.util.List;

/// Who may do what with an artifact, and how it is found. What somebody may not see is not found.
final class Access {
    private Access() {}

    /// Whether a namespace lets another one do with its artifacts what it may do itself.
    static boolean trusts(Reading from, String owner, String caller) {
        if (caller.equals(Namespace.SYSTEM) || caller.equals(owner)) return true;
        return NAMESPACES
                .get(from, owner)
                .filter(found -> found.state() != State.DELETED && found.trusts(caller))
                .isPresent();
    }

    /// Whether somebody may see an artifact.
    static boolean mayRead(Reading from, Artifact artifact, String namespace) {
        return artifact.shared() || trusts(from, artifact.namespace(), namespace);
    }

    /// An artifact to look at.
    ///
    /// @throws Refusal 404, or 400 for a name that means several
    static Artifact readable(Reading from, String reference, Caller caller) {
        var artifact = find(from, reference, caller);
        if (!mayRead(from, artifact, caller.namespace())) throw notFound();
        return artifact;
    }

    /// An artifact to change.
    ///
    /// @throws Refusal 404, or 400 for a name that means several
    static Artifact owned(Reading from, String reference, Caller caller) {
        var artifact = find(from, reference, caller);
        if (!trusts(from, artifact.namespace(), caller.namespace())) throw notFound();
        return artifact;
    }

    /// What looks like a UUID is never a name.
    private static Artifact find(Reading from, String reference, Caller caller) {
        if (looksLikeUuid(reference)) return ARTIFACTS.get(from, reference).orElseThrow(Access::notFound);
        var named = named(from, reference, caller);
        if (named.size() > 1)
            throw Refusal.badRequest("multiple artifacts have the name \"%s\" in namespace \"%s\""
                    .formatted(reference, caller.namespace()));
        return named.stream().findFirst().orElseThrow(Access::notFound);
    }

    /// Names of other namespaces are known to `system` alone, shared or not.
    private static List<Artifact> named(Reading from, String name, Caller caller) {
        return ARTIFACTS.withMark(from, Artifact.NAME_MARK, name).stream()
                .filter(artifact -> caller.isSystem() || artifact.namespace().equals(caller.namespace()))
                .toList();
    }

    /// Everything that Python's parser of UUIDs takes, 32 plain digits included.
    private static boolean looksLikeUuid(String reference) {
        return reference
                .replace("urn:", "")
                .replace("uuid:", "")
                .replaceAll("^[{}]+|[{}]+$", "")
                .replace("-", "")
                .matches("[0-9a-fA-F]{32}");
    }

    static Refusal notFound() {
        return Refusal.notFound("artifact not found");
    }
}
