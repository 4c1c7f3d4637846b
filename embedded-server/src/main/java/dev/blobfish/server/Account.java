package dev.blobfish.server;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Somebody who may use the store: one person, with keys for each dialect. Printed without secrets.
///
/// @param name  unique; letters, digits, `.`, `_`, `-` and `@`
/// @param admin whether a dialect that has administrators counts this one among them
/// @param keys  by which the dialects know the account
public record Account(String name, boolean admin, Keys keys) {
    /// What an account is known by; empty for a dialect that it may not use.
    public record Keys(Optional<S3> s3, Optional<KBase> kbase, Optional<ShakenFist> shakenFist, Optional<Usos> usos) {}

    /// The S3 side.
    public Optional<S3> s3() {
        return keys.s3();
    }

    /// The KBase side.
    public Optional<KBase> kbase() {
        return keys.kbase();
    }

    /// The Shaken Fist side.
    public Optional<ShakenFist> shakenFist() {
        return keys.shakenFist();
    }

    /// The USOS side.
    public Optional<Usos> usos() {
        return keys.usos();
    }

    /// The S3 side of an account.
    ///
    /// @param id          the canonical id in owners and grants
    /// @param displayName shown beside the id
    /// @param email       grants may name the account by it; empty for none
    public record S3(String id, String displayName, String email, String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "S3[" + id + ", " + displayName + ", " + accessKey + "]";
        }
    }

    /// The KBase side of an account.
    ///
    /// @param user  the user's name: a lower-case letter, then lower-case letters, digits and `_`
    /// @param token sent in the Authorization header
    /// @param roles of the authentication service; some of them make an administrator
    public record KBase(String user, String token, List<String> roles) {
        public KBase {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "KBase[" + user + ", " + roles + "]";
        }
    }

    /// The Shaken Fist side of an account. Several accounts may share a namespace, each with keys of its own.
    ///
    /// @param keys secrets by the name of the key
    public record ShakenFist(String namespace, SortedMap<String, String> keys) {
        public ShakenFist {
            keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        }

        @Override
        public String toString() {
            return "ShakenFist[" + namespace + ", " + keys.keySet() + "]";
        }
    }

    /// The USOS side of an account: a consumer.
    ///
    /// @param administrative whether the consumer may use the methods that need an administrative key
    /// @param users          on whose behalf it may act
    public record Usos(String consumerKey, String consumerSecret, boolean administrative, List<UsosUser> users) {
        public Usos {
            users = List.copyOf(users);
        }

        @Override
        public String toString() {
            return "Usos[" + consumerKey + ", " + administrative + ", " + users + "]";
        }
    }

    /// A user of an installation and the access token that a consumer has for that user.
    public record UsosUser(String id, String name, String token, String tokenSecret) {
        @Override
        public String toString() {
            return "UsosUser[" + id + ", " + name + "]";
        }
    }
}
