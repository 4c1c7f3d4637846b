package dev.blobfish.server;

import java.util.HashMap;
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

    /// @throws SettingsException for two accounts with the same name, access key or id
    AccountTable(List<Account> accounts) throws SettingsException {
        this.accounts = List.copyOf(accounts);
        var names = new HashMap<String, Account>();
        for (var account : accounts) {
            put(names, "name", account.name(), account);
            if (account.s3().isEmpty()) continue;
            var s3 = account.s3().get();
            put(byAccessKey, "s3.accessKey", s3.accessKey(), account);
            put(byId, "s3.id", s3.id(), account);
            if (!s3.email().isEmpty()) byEmail.putIfAbsent(s3.email().toLowerCase(Locale.ROOT), account);
        }
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
}
