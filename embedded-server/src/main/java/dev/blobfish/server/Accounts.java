package dev.blobfish.server;

import dev.blobfish.server.engine.disk.RealFiles;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The accounts of a store: `accounts.json` in its folder, which a person may edit while the store runs. An edit
/// counts within a second; one that
/// is not valid is logged and ignored, so that a slip locks nobody out. Safe for many threads, and several processes
/// may add and remove.
public final class Accounts {
    private static final System.Logger LOG = System.getLogger(Accounts.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// How old a look at the file may be.
    private static final long FRESH_NANOS = 500_000_000;

    private final AccountFile file;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile State state;

    private record State(AccountTable table, Object fingerprint, long checked) {}

    private Accounts(AccountFile file, State state) {
        this.file = file;
        this.state = state;
    }

    /// Opens the accounts of a store's folder; makes the folder, and one account `local` with random keys, where
    /// there are none.
    ///
    /// @throws SettingsException where the file is not valid
    /// @throws IOException       where it cannot be read or made
    public static Accounts open(Path data) throws IOException, SettingsException {
        Files.createDirectories(data, RealFiles.FOLDER);
        var file = new AccountFile(data);
        if (!file.exists())
            locked(file, () -> {
                if (!file.exists()) file.write(withAccount(empty(), AccountEntry.fresh("local", false)));
                return Optional.empty();
            });
        return new Accounts(file, load(file));
    }

    /// All accounts, in the order of the file.
    public List<Account> list() {
        return current().accounts();
    }

    /// The account of an S3 access key.
    public Optional<Account> byAccessKey(String accessKey) {
        return current().byAccessKey(accessKey);
    }

    /// The account of an S3 canonical id.
    public Optional<Account> byS3Id(String id) {
        return current().byId(id);
    }

    /// The account of an e-mail address, compared without case.
    public Optional<Account> byEmail(String email) {
        return current().byEmail(email);
    }

    /// The account of a KBase token.
    public Optional<Account> byKBaseToken(String token) {
        return current().byKBaseToken(token);
    }

    /// The account of a KBase user.
    public Optional<Account> byKBaseUser(String user) {
        return current().byKBaseUser(user);
    }

    /// The accounts of a Shaken Fist namespace; none where no account has it.
    public List<Account> byNamespace(String namespace) {
        return current().byNamespace(namespace);
    }

    /// The account of a USOS consumer key.
    public Optional<Account> byConsumerKey(String consumerKey) {
        return current().byConsumerKey(consumerKey);
    }

    /// Adds an account with random keys.
    ///
    /// @return its entry as JSON on one line, secrets included
    /// @throws SettingsException for a name that is taken or not 1 to 64 letters, digits or `. _ @ -`
    public String add(String name, boolean admin) throws IOException, SettingsException {
        var entry = AccountEntry.fresh(name, admin);
        locked(file, () -> {
            var root = withAccount(file.read(), entry);
            file.table(root);
            file.write(root);
            return Optional.empty();
        });
        refresh();
        return JSON.writeValueAsString(entry);
    }

    /// Removes an account. What it owns stays.
    ///
    /// @return whether there was one of that name
    public boolean remove(String name) throws IOException, SettingsException {
        var found = locked(file, () -> {
            var root = file.read();
            if (!(root.get("accounts") instanceof ArrayNode accounts)) return Optional.<String>empty();
            for (int i = 0; i < accounts.size(); i++)
                if (accounts.get(i).path("name").asString("").equals(name)) {
                    accounts.remove(i);
                    file.write(root);
                    return Optional.of(name);
                }
            return Optional.<String>empty();
        });
        refresh();
        return found.isPresent();
    }

    private AccountTable current() {
        if (System.nanoTime() - state.checked() > FRESH_NANOS && reading.tryLock()) {
            try {
                reload();
            } finally {
                reading.unlock();
            }
        }
        return state.table();
    }

    private void refresh() {
        reading.lock();
        try {
            reload();
        } finally {
            reading.unlock();
        }
    }

    private void reload() {
        var old = state;
        var known = old.fingerprint();
        try {
            var now = file.fingerprint();
            if (now.equals(known)) {
                state = new State(old.table(), known, System.nanoTime());
                return;
            }
            known = now;
            state = load(file);
        } catch (IOException | SettingsException e) {
            LOG.log(Level.WARNING, "accounts stay as they were: {0}", e.getMessage());
            state = new State(old.table(), known, System.nanoTime());
        }
    }

    /// The fingerprint is taken first: an edit in between is seen at the next look.
    private static State load(AccountFile file) throws IOException, SettingsException {
        var fingerprint = file.fingerprint();
        return new State(file.table(file.read()), fingerprint, System.nanoTime());
    }

    @FunctionalInterface
    private interface Edit {
        Optional<String> run() throws IOException, SettingsException;
    }

    /// One edit at a time, in this process and in others.
    private static Optional<String> locked(AccountFile file, Edit edit) throws IOException, SettingsException {
        var lock = file.lock();
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        synchronized (Accounts.class) {
            try (var channel = FileChannel.open(lock, options, RealFiles.FILE);
                    var held = channel.lock()) {
                if (!held.isValid()) throw new IOException(lock + " cannot be locked");
                return edit.run();
            }
        }
    }

    private static ObjectNode empty() {
        var root = JsonNodeFactory.instance.objectNode();
        root.putArray("accounts");
        return root;
    }

    private static ObjectNode withAccount(ObjectNode root, ObjectNode entry) {
        if (root.get("accounts") instanceof ArrayNode accounts) accounts.add(entry);
        return root;
    }
}
