package dev.blobfish.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All accounts at one moment. Immutable.
final class AccountTable {
    private final List<Account> accounts;
    private final Map<String, Account> byAccessKey = new HashMap<>();
    private final Map<String, Account> byId = new HashMap<>();
    private final Map<String, Account> byEmail = new HashMap<>();
    private final Map<String, Account> byKBaseToken = new HashMap<>();
    private final Map<String, Account> byKBaseUser = new HashMap<>();
    private final Map<String, Account> byConsumerKey = new HashMap<>();

    /// @throws SettingsException for two accounts with the same name, key, token or id
    AccountTable(List<Account> accounts) throws SettingsException {
        this.accounts = List.copyOf(accounts);
        var names = new HashMap<String, Account>();
        for (var account : accounts) {
            put(names, "name", account.name(), account);
            if (account.s3().isPresent()) put(account, account.s3().get());
            if (account.kbase().isPresent()) put(account, account.kbase().get());
            if (account.usos().isPresent())
                put(byConsumerKey, "usos.consumerKey", account.usos().get().consumerKey(), account);
        }
    }

    private void put(Account account, Account.S3 s3) throws SettingsException {
        put(byAccessKey, "s3.accessKey", s3.accessKey(), account);
        put(byId, "s3.id", s3.id(), account);
        if (!s3.email().isEmpty()) byEmail.putIfAbsent(s3.email().toLowerCase(Locale.ROOT), account);
    }

    private void put(Account account, Account.KBase kbase) throws SettingsException {
        put(byKBaseUser, "kbase.user", kbase.user(), account);
        if (byKBaseToken.put(digest(kbase.token()), account) != null)
            throw new SettingsException("two accounts have the same kbase.token");
    }

    private static void put(Map<String, Account> map, String key, String value, Account account)
            throws SettingsException {
        if (map.put(value, account) != null)
            throw new SettingsException("two accounts have the same " + key + " \"" + value + "\"");
    }

    List<Account> accounts() {
        return accounts;
    }

    Optional<Account> byAccessKey(String accessKey) {
        return Optional.ofNullable(byAccessKey.get(accessKey));
    }

    Optional<Account> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Account> byEmail(String email) {
        return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
    }

    Optional<Account> byKBaseToken(String token) {
        return Optional.ofNullable(byKBaseToken.get(digest(token)));
    }

    Optional<Account> byKBaseUser(String user) {
        return Optional.ofNullable(byKBaseUser.get(user));
    }

    List<Account> byNamespace(String namespace) {
        return accounts.stream()
                .filter(account -> account.shakenFist()
                        .filter(side -> side.namespace().equals(namespace))
                        .isPresent())
                .toList();
    }

    Optional<Account> byConsumerKey(String consumerKey) {
        return Optional.ofNullable(byConsumerKey.get(consumerKey));
    }

    /// A token is its own proof, so it is looked up by its digest: how long that takes says nothing of the token.
    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
