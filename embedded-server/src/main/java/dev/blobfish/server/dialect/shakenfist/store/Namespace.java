package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whom artifacts belong to.
///
/// @param key its name
public record Namespace(String key, Facts facts) implements Described<Namespace> {
    /// The namespace that may do everything.
    public static final String SYSTEM = "system";

    private static final String KEYS = "keys";
    private static final String TRUST = "trust";

    static Namespace read(Row row) {
        return new Namespace(row.key(), row.facts());
    }

    /// A namespace without keys that trusts nobody but `system`.
    public static Namespace create(String name) {
        return new Namespace(name, Lifecycle.begin(State.CREATED));
    }

    /// Its state.
    public State state() {
        return Lifecycle.state(facts);
    }

    /// The namespaces it trusts besides itself and `system`.
    public SortedSet<String> trusted() {
        return new TreeSet<>(facts.object(TRUST).propertyNames());
    }

    /// Whether another namespace may do with its artifacts what it may do itself.
    public boolean trusts(String other) {
        return other.equals(SYSTEM) || other.equals(key) || trusted().contains(other);
    }

    /// Its keys by name.
    public SortedMap<String, StoredKey> keys() {
        var keys = new TreeMap<String, StoredKey>();
        for (var one : facts.object(KEYS).properties()) keys.put(one.getKey(), StoredKey.read(one.getValue()));
        return keys;
    }

    /// With a key added or replaced.
    public Namespace withKey(String name, StoredKey secret) {
        var keys = facts.object(KEYS);
        keys.set(name, secret.json());
        return with(facts.with(KEYS, keys));
    }

    /// Without a key; empty where there is none of that name.
    public Optional<Namespace> withoutKey(String name) {
        var keys = facts.object(KEYS);
        return keys.remove(name) == null ? Optional.empty() : Optional.of(with(facts.with(KEYS, keys)));
    }

    /// Trusting another one.
    public Namespace trusting(String other) {
        var trust = facts.object(TRUST);
        trust.set(other, JsonNodeFactory.instance.booleanNode(true));
        return with(facts.with(TRUST, trust));
    }

    /// Not trusting another one any more.
    public Namespace distrusting(String other) {
        var trust = facts.object(TRUST);
        trust.remove(other);
        return with(facts.with(TRUST, trust));
    }

    /// Deleted.
    public Namespace deleted(Instant now) {
        return with(Lifecycle.move(facts, State.DELETED, now));
    }

    @Override
    public Namespace with(Facts other) {
        return new Namespace(key, other);
    }

    @Override
    public Set<Mark> marks() {
        return state() == State.DELETED ? Set.of(Lifecycle.deletedMark(facts)) : Set.of();
    }
}
