package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/// A name in a namespace, and numbered versions that each refer to a blob.
///
/// @param key the UUID
public record Artifact(String key, Facts facts) implements Described<Artifact> {
    /// Marks artifacts with their namespace, deleted ones included.
    public static final String NAMESPACE_MARK = "namespace";

    /// Marks artifacts that are not deleted with their name.
    public static final String NAME_MARK = "name";

    /// Marks artifacts that are not deleted with what they were made from.
    public static final String ORIGIN_MARK = "origin";

    /// Versions that are kept where nothing else is said.
    public static final int DEFAULT_MAX_VERSIONS = 3;

    private static final String VERSIONS = "versions";
    private static final String LAST = "last";
    private static final String SHARED = "shared";
    private static final String MAX_VERSIONS = "max_versions";

    static Artifact read(Row row) {
        return new Artifact(row.key(), row.facts());
    }

    /// An artifact without a version.
    public static Artifact create(String uuid, Origin origin, String name, String namespace) {
        return new Artifact(
                uuid,
                Lifecycle.begin(State.INITIAL)
                        .with("artifact_type", origin.type())
                        .with("source_url", origin.url())
                        .with("name", name)
                        .with("namespace", namespace)
                        .with(MAX_VERSIONS, DEFAULT_MAX_VERSIONS)
                        .with(SHARED, false)
                        .with(LAST, 0));
    }

    /// Its state.
    public State state() {
        return Lifecycle.state(facts);
    }

    /// What it was made from.
    public Origin origin() {
        return new Origin(facts.text("artifact_type"), facts.text("source_url"));
    }

    /// Its name.
    public String name() {
        return facts.text("name");
    }

    /// Whose it is.
    public String namespace() {
        return facts.text("namespace");
    }

    /// Whether everybody may read it.
    public boolean shared() {
        return facts.flag(SHARED);
    }

    /// How many versions are kept.
    public long maxVersions() {
        return facts.number(MAX_VERSIONS);
    }

    /// The UUIDs of the versions' blobs by number.
    public SortedMap<Long, String> versions() {
        var versions = new TreeMap<Long, String>();
        for (var version : facts.object(VERSIONS).properties())
            versions.put(Long.valueOf(version.getKey()), version.getValue().asString());
        return versions;
    }

    /// The blob of the newest version; empty where there is none.
    public Optional<String> newest() {
        return Optional.ofNullable(versions().lastEntry()).map(Map.Entry::getValue);
    }

    /// In another state.
    public Artifact in(State state, Instant now) {
        return with(Lifecycle.move(facts, state, now));
    }

    /// Readable by everybody, or not.
    public Artifact withShared(boolean shared) {
        return with(facts.with(SHARED, shared));
    }

    /// With another number of versions to keep.
    public Artifact withMaxVersions(long most) {
        return with(facts.with(MAX_VERSIONS, most));
    }

    /// With one more version. Its number was never used before, not even by a version that is gone.
    Artifact withVersion(String blob) {
        long number = facts.number(LAST) + 1;
        var versions = versions();
        versions.put(number, blob);
        var artifact = withVersions(versions);
        return artifact.with(artifact.facts().with(LAST, number));
    }

    /// Without a version.
    Artifact withoutVersion(long number) {
        var versions = versions();
        versions.remove(number);
        return withVersions(versions);
    }

    private Artifact withVersions(SortedMap<Long, String> versions) {
        var json = JsonNodeFactory.instance.objectNode();
        versions.forEach((number, blob) -> json.put(Long.toString(number), blob));
        return with(facts.with(VERSIONS, json));
    }

    @Override
    public Artifact with(Facts other) {
        return new Artifact(key, other);
    }

    @Override
    public Set<Mark> marks() {
        var namespace = new Mark(NAMESPACE_MARK, namespace());
        if (state() == State.DELETED) return Set.of(namespace, Lifecycle.deletedMark(facts));
        return Set.of(namespace, new Mark(NAME_MARK, name()), new Mark(ORIGIN_MARK, origin().mark()));
    }
}
