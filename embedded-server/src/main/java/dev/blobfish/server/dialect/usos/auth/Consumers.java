package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.Account;
import dev.blobfish.server.Account.UsosUser;
import dev.blobfish.server.Accounts;
import java.util.Optional;
import java.util.stream.Stream;

/// The consumers and users of an installation: those of all accounts.
public interface Consumers {
    /// The consumer of a key.
    Optional<Consumer> byKey(String key);

    /// Whether a user is known, at whichever consumer.
    boolean knowsUser(String id);

    /// Those in `accounts.json`, as it stands at each call.
    static Consumers of(Accounts accounts) {
        return new Consumers() {
            @Override
            public Optional<Consumer> byKey(String key) {
                return accounts.byConsumerKey(key)
                        .flatMap(account -> account.usos().map(usos -> new Consumer(account.name(), usos)));
            }

            @Override
            public boolean knowsUser(String id) {
                return users(accounts).anyMatch(user -> user.id().equals(id));
            }
        };
    }

    private static Stream<UsosUser> users(Accounts accounts) {
        return accounts.list().stream()
                .flatMap(account -> account.usos().stream())
                .flatMap(usos -> usos.users().stream());
    }

    /// A consumer.
    ///
    /// @param name of its account
    record Consumer(String name, Account.Usos account) {
        /// What its blobs are filed under.
        public String key() {
            return account.consumerKey();
        }

        /// The user that a token stands for.
        Optional<UsosUser> byToken(String token) {
            return account.users().stream()
                    .filter(user -> user.token().equals(token))
                    .findFirst();
        }
    }
}
