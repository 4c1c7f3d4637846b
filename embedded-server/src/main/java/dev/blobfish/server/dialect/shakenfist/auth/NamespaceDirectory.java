package dev.blobfish.server.dialect.shakenfist.auth;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.NAMESPACES;

import dev.blobfish.server.Account;
import dev.blobfish.server.Accounts;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import dev.blobfish.server.engine.BlobEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All namespaces: those of the accounts, which are always there, and those that were made over the wire.
public final class NamespaceDirectory {
    private final BlobEngine engine;
    private final Accounts accounts;

    /// Of a store and its accounts.
    public NamespaceDirectory(BlobEngine engine, Accounts accounts) {
        this.engine = engine;
        this.accounts = accounts;
    }

    /// A key of an account.
    public record AccountKey(String name, String secret) {}

    /// A namespace; empty where there is none, or it was deleted.
    public Optional<Namespace> find(String name) {
        return current(Reading.of(engine), name, isFixed(name));
    }

    /// A namespace.
    ///
    /// @throws Refusal 404 where there is none
    public Namespace require(String name) {
        return find(name).orElseThrow(NamespaceDirectory::notFound);
    }

    /// Whether a name is taken, be it by a deleted namespace.
    public boolean isTaken(String name) {
        return isFixed(name) || NAMESPACES.get(Reading.of(engine), name).isPresent();
    }

    /// Whether a namespace is there without anybody having made it over the wire.
    public boolean isFixed(String name) {
        return name.equals(Namespace.SYSTEM) || !accounts.byNamespace(name).isEmpty();
    }

    /// All namespaces by name.
    public List<Namespace> all() {
        var all = new TreeMap<String, Namespace>();
        Stream.concat(Stream.of(Namespace.SYSTEM), accounts.list().stream().flatMap(this::namespace))
                .forEach(name -> all.put(name, Namespace.create(name)));
        NAMESPACES.forEach(Reading.of(engine), stored -> {
            if (stored.state() != State.DELETED) all.put(stored.key(), stored);
        });
        return List.copyOf(all.values());
    }

    private Stream<String> namespace(Account account) {
        return account.shakenFist().map(Account.ShakenFist::namespace).stream();
    }

    /// The keys that accounts have in a namespace. Two accounts may have keys of one name.
    public List<AccountKey> accountKeys(String namespace) {
        var keys = new ArrayList<AccountKey>();
        for (var account : accounts.byNamespace(namespace))
            account.shakenFist()
                    .ifPresent(side -> side.keys().forEach((name, secret) -> keys.add(new AccountKey(name, secret))));
        return keys;
    }

    /// Changes a namespace.
    ///
    /// @param change pure and quick; may refuse
    /// @throws Refusal 404 where there is none
    public Namespace change(String name, UnaryOperator<Namespace> change) {
        boolean fixed = isFixed(name);
        return engine.transact(transaction -> NAMESPACES.put(
                transaction,
                change.apply(current(Reading.of(transaction), name, fixed).orElseThrow(NamespaceDirectory::notFound))));
    }

    /// The refusal for a namespace that is not there, or not for the caller.
    public static Refusal notFound() {
        return Refusal.notFound("namespace not found");
    }

    private static Optional<Namespace> current(Reading from, String name, boolean fixed) {
        return NAMESPACES
                .get(from, name)
                .filter(stored -> stored.state() != State.DELETED)
                .or(() -> fixed ? Optional.of(Namespace.create(name)) : Optional.empty());
    }
}
