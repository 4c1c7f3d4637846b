package dev.blobfish.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a store runs. Immutable; begin with [#in] and change what differs.
///
/// @param data     the folder of the store; made where it is missing
/// @param dialects what is spoken; not empty
/// @param options  what each dialect leaves open
public record ServerSettings(
        Path data, Set<Dialect> dialects, Listening listening, Limits limits, Storage storage, Options options) {
    /// The first port where none is chosen.
    public static final int DEFAULT_PORT = 9100;

    public ServerSettings {
        dialects = Set.copyOf(dialects);
        if (dialects.isEmpty()) throw new IllegalArgumentException("no dialect to speak");
    }

    /// Where the store listens.
    ///
    /// @param host      a name or address of this machine; the loopback address unless others are to reach it
    /// @param port      the first of the ports, one a dialect; 0 takes free ones
    /// @param hostNames names besides loopback by which clients may call it, each with its subdomains
    public record Listening(String host, int port, List<String> hostNames) {
        public Listening {
            hostNames = List.copyOf(hostNames);
            if (port < 0 || port > 65_535) throw new IllegalArgumentException("port " + port);
        }
    }

    /// What one client may ask.
    ///
    /// @param headerBytes        a request's line and headers together
    /// @param headerTime         for sending them
    /// @param idleTime           without a byte in either direction
    /// @param bodyBytesPerSecond the least average speed of a body
    /// @param connections        open at once, each dialect
    public record Limits(
            int headerBytes, Duration headerTime, Duration idleTime, long bodyBytesPerSecond, int connections) {}

    /// How bytes are kept.
    ///
    /// @param durability        what an answered write survives
    /// @param inlineBytes       blobs up to this size live in the database; 0 to 60,000
    /// @param unfinishedUploads uploads in parts that are older are aborted
    /// @param finishedUploads   for how long a repeated completion gets the same answer
    /// @param reserveBytes      of the disk that stay free; a body that would take them is refused
    /// @param quotaBytes        of content that the store may hold; 0 for no limit
    public record Storage(
            Durability durability,
            int inlineBytes,
            Duration unfinishedUploads,
            Duration finishedUploads,
            long reserveBytes,
            long quotaBytes) {
        /// With the usual reserve and without a quota.
        public Storage(Durability durability, int inlineBytes, Duration unfinishedUploads, Duration finishedUploads) {
            this(durability, inlineBytes, unfinishedUploads, finishedUploads, 64L << 20, 0);
        }
    }

    /// What an answered write survives.
    public enum Durability {
        /// The end of the process, of the system and of the power: every write is flushed to the disk before it
        /// is answered.
        POWER_LOSS,
        /// The end of the process at any moment, but not of the system. For tests and throw-away stores.
        PROCESS
    }

    /// What each dialect leaves to whoever runs the store.
    public record Options(S3Options s3, KBaseOptions kbase, ShakenFistOptions shakenFist, UsosOptions usos) {
        /// What is used where nothing is configured.
        public static final Options DEFAULT = new Options(
                new S3Options("us-east-1", true),
                new KBaseOptions("blobstore", "", List.of(), List.of("KBASE_ADMIN", "BLOBSTORE_ADMIN")),
                new ShakenFistOptions(
                        Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofHours(1), "blobfish", "shakenfist"),
                new UsosOptions(
                        ZoneId.of("Europe/Warsaw"), Duration.ofMinutes(5), Duration.ofMinutes(15), false, false, 0));
    }

    /// The S3 dialect.
    ///
    /// @param region       named to clients that ask
    /// @param displayNames whether owners and grantees carry their display name
    public record S3Options(String region, boolean displayNames) {}

    /// The KBase dialect.
    ///
    /// @param serverName   told by the root page
    /// @param gitCommit    told by the root page; may be empty
    /// @param tokenCookies names of cookies that may carry a token, the first one first
    /// @param adminRoles   any of these roles makes an administrator
    public record KBaseOptions(
            String serverName, String gitCommit, List<String> tokenCookies, List<String> adminRoles) {
        public KBaseOptions {
            tokenCookies = List.copyOf(tokenCookies);
            adminRoles = List.copyOf(adminRoles);
        }
    }

    /// The Shaken Fist dialect.
    ///
    /// @param tokenLife   for which an access token is good
    /// @param uploadLife  after which an upload without new data is removed
    /// @param deletedLife for which a deleted artifact or blob is still told of
    /// @param nodeName    the one node there is
    /// @param zone        the cluster's name, in tokens
    public record ShakenFistOptions(
            Duration tokenLife, Duration uploadLife, Duration deletedLife, String nodeName, String zone) {}

    /// The USOS dialect.
    ///
    /// @param zone               of the dates in answers
    /// @param timestampWindow    how far a client's clock may be off, either way
    /// @param stagingLife        for which content without a blob is kept
    /// @param plaintextTransport whether what needs TLS is taken without it as well: for tests on one machine
    /// @param cors               whether web pages of any origin may leave files without a signature; what is
    /// signed they
    /// may call in any case
    /// @param maxBlobBytes       the largest blob; 0 for no limit
    public record UsosOptions(
            ZoneId zone,
            Duration timestampWindow,
            Duration stagingLife,
            boolean plaintextTransport,
            boolean cors,
            long maxBlobBytes) {}

    /// The settings of a store in a folder where nothing else is configured: every dialect, from
    /// 127.0.0.1:9100 on, durable.
    public static ServerSettings in(Path data) {
        return new ServerSettings(
                data,
                EnumSet.allOf(Dialect.class),
                new Listening("127.0.0.1", DEFAULT_PORT, List.of()),
                new Limits(16 * 1024, Duration.ofSeconds(15), Duration.ofSeconds(60), 64, 8192),
                new Storage(Durability.POWER_LOSS, 32 * 1024, Duration.ofDays(7), Duration.ofDays(1)),
                Options.DEFAULT);
    }

    /// These settings with those of a JSON file in their place; keys that are absent change nothing. The keys are
    /// those of `docs/local-store.md`.
    ///
    /// @throws SettingsException for a file that cannot be read, is no JSON, has an unknown key or a value out of
    /// range
    public ServerSettings with(Path config) throws SettingsException {
        return SettingsFile.read(config, this);
    }

    /// The S3 dialect.
    public S3Options s3() {
        return options.s3();
    }

    /// The KBase dialect.
    public KBaseOptions kbase() {
        return options.kbase();
    }

    /// The Shaken Fist dialect.
    public ShakenFistOptions shakenFist() {
        return options.shakenFist();
    }

    /// The USOS dialect.
    public UsosOptions usos() {
        return options.usos();
    }

    /// The same on another port.
    public ServerSettings withPort(int port) {
        return withListening(new Listening(listening.host(), port, listening.hostNames()));
    }

    /// The same on another address.
    public ServerSettings withHost(String host) {
        return withListening(new Listening(host, listening.port(), listening.hostNames()));
    }

    /// The same, listening elsewhere.
    public ServerSettings withListening(Listening other) {
        return new ServerSettings(data, dialects, other, limits, storage, options);
    }

    /// The same with other dialects.
    public ServerSettings withDialects(Set<Dialect> others) {
        return new ServerSettings(data, others, listening, limits, storage, options);
    }

    /// The same with other limits.
    public ServerSettings withLimits(Limits other) {
        return new ServerSettings(data, dialects, listening, other, storage, options);
    }

    /// The same with other options of the dialects.
    public ServerSettings withOptions(Options other) {
        return new ServerSettings(data, dialects, listening, limits, storage, other);
    }

    /// The same with other storage.
    public ServerSettings withStorage(Storage other) {
        return new ServerSettings(data, dialects, listening, limits, other, options);
    }
}
