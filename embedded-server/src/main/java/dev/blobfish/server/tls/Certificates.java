package dev.blobfish.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// What the store proves its name with over TLS: a certificate that it signed itself, made at the first start and used
/// for years. Clients trust `tls-certificate.pem` in the folder of the store; `tls-key.pem` beside it is the owner's.
public final class Certificates {
    /// Some systems refuse certificates that are good for longer.
    private static final Duration LIFE = Duration.ofDays(825);

    /// A store that is started now and then never shows one that has ended.
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(90);

    private Certificates() {}

    /// The certificate of a store's folder. Where there is none, or one that ends soon, has other names or is
    /// damaged,
    /// a new one takes its place.
    ///
    /// @param hostNames by which clients may call the store, each with its subdomains, besides `localhost`,
    /// `127.0.0.1`
    /// and `::1`
    /// @throws IOException where the folder cannot be written
    public static SSLContext open(Path data, Collection<String> hostNames, InstantSource clock) throws IOException {
        var files = new KeyFiles(data);
        var names = names(hostNames);
        var now = clock.instant();
        try {
            var pair = files.read().filter(found -> isGood(found, names, now));
            return context(pair.isPresent() ? pair.get() : renewed(files, names, now));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate can be made: " + e.getMessage(), e);
        }
    }

    private static List<String> names(Collection<String> hostNames) {
        var names = new TreeSet<String>();
        names.add("localhost");
        for (var name : hostNames) {
            names.add(name);
            names.add("*." + name);
        }
        return List.copyOf(names);
    }

    private static boolean isGood(KeyPairFile found, List<String> names, Instant now) {
        var end = found.certificate().getNotAfter().toInstant();
        return end.minus(RENEWED_BEFORE_END).isAfter(now)
                && found.names().equals(Optional.of(names))
                && found.fitsTogether();
    }

    private static KeyPairFile renewed(KeyFiles files, List<String> names, Instant now)
            throws IOException, GeneralSecurityException {
        var made = CertificateMaker.make(names, now, LIFE);
        files.write(made);
        return made;
    }

    private static SSLContext context(KeyPairFile pair) throws IOException, GeneralSecurityException {
        var none = new char[0];
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, none);
        store.setKeyEntry("store", pair.key(), none, new Certificate[] {pair.certificate()});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, none);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
