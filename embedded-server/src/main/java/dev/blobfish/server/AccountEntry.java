package dev.blobfish.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One account as it stands in `accounts.json`: read, or made anew with random keys.
final class AccountEntry {
    private static final String NAME = "[A-Za-z0-9._@-]{1,64}";
    private static final String KBASE_USER = "[a-z][a-z0-9_]*";

    private AccountEntry() {}

    /// @param where for messages
    static Account read(String where, JsonNode entry) throws SettingsException {
        var json = new JsonObjectReader(where, entry);
        var name = json.text("name", "");
        if (!name.matches(NAME)) throw json.wrong("name", "1 to 64 letters, digits or . _ @ -");
        var keys = new Account.Keys(
                s3(json, name, entry), kbase(json, entry), shakenFist(json, entry), usos(where, json, entry));
        return new Account(name, json.flag("admin", false), keys);
    }

    private static Optional<Account.S3> s3(JsonObjectReader json, String name, JsonNode entry)
            throws SettingsException {
        if (!entry.has("s3")) return Optional.empty();
        var s3 = json.object("s3");
        return Optional.of(new Account.S3(
                s3.required("id"),
                s3.text("displayName", name),
                s3.text("email", ""),
                s3.required("accessKey"),
                s3.required("secretKey")));
    }

    private static Optional<Account.KBase> kbase(JsonObjectReader json, JsonNode entry) throws SettingsException {
        if (!entry.has("kbase")) return Optional.empty();
        var kbase = json.object("kbase");
        var user = kbase.required("user");
        if (!user.matches(KBASE_USER)) throw kbase.wrong("user", "a letter a-z, then letters a-z, digits or _");
        return Optional.of(new Account.KBase(user, kbase.required("token"), kbase.texts("roles", List.of())));
    }

    private static Optional<Account.ShakenFist> shakenFist(JsonObjectReader json, JsonNode entry)
            throws SettingsException {
        if (!entry.has("shakenfist")) return Optional.empty();
        var shakenFist = json.object("shakenfist");
        var secrets = shakenFist.object("keys");
        var keys = new TreeMap<String, String>();
        for (var name : entry.path("shakenfist").path("keys").propertyNames()) keys.put(name, secrets.required(name));
        return Optional.of(new Account.ShakenFist(shakenFist.required("namespace"), keys));
    }

    private static Optional<Account.Usos> usos(String where, JsonObjectReader json, JsonNode entry)
            throws SettingsException {
        if (!entry.has("usos")) return Optional.empty();
        var usos = json.object("usos");
        var users = new ArrayList<Account.UsosUser>();
        for (var one : entry.path("usos").path("users")) {
            var user = new JsonObjectReader(where + ": usos: users[" + users.size() + "]", one);
            users.add(new Account.UsosUser(
                    user.required("id"), user.text("name", ""), user.required("token"), user.required("tokenSecret")));
        }
        return Optional.of(new Account.Usos(
                usos.required("consumerKey"),
                usos.required("consumerSecret"),
                usos.flag("administrative", false),
                users));
    }

    /// A new account with random keys for every dialect.
    static ObjectNode fresh(String name, boolean admin) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("name", name);
        entry.put("admin", admin);
        entry.putObject("s3")
                .put("id", AccountKeys.canonicalId())
                .put("displayName", name)
                .put("email", "")
                .put("accessKey", AccountKeys.accessKey())
                .put("secretKey", AccountKeys.secretKey());
        var kbase = entry.putObject("kbase").put("user", kbaseUser(name)).put("token", AccountKeys.secretKey());
        var roles = kbase.putArray("roles");
        if (admin) roles.add("KBASE_ADMIN");
        entry.putObject("shakenfist")
                .put("namespace", admin ? "system" : name)
                .putObject("keys")
                .put("default", AccountKeys.secretKey());
        entry.putObject("usos")
                .put("consumerKey", AccountKeys.consumerKey())
                .put("consumerSecret", AccountKeys.secretKey())
                .put("administrative", true)
                .putArray("users")
                .addObject()
                .put("id", "1")
                .put("name", name)
                .put("token", AccountKeys.consumerKey())
                .put("tokenSecret", AccountKeys.secretKey());
        return entry;
    }

    /// The nearest name that KBase allows.
    private static String kbaseUser(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return plain.matches(KBASE_USER) ? plain : "u" + plain;
    }
}
