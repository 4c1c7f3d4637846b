package dev.blobfish.server.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates that sign themselves. Whoever trusts one trusts this store alone: it cannot sign others.
final class CertificateMaker {
    static final String SIGNATURE = "SHA256withECDSA";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final X500Name NAME = new X500Name("CN=Blobfish local store");

    /// For clients whose clock is behind.
    private static final Duration EARLIER = Duration.ofDays(1);

    private CertificateMaker() {}

    /// @param names DNS names; the loopback addresses are there in any case
    static KeyPairFile make(List<String> names, Instant now, Duration life)
            throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        var pair = generator.generateKeyPair();
        try {
            var signer = new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate());
            var holder = builder(pair, names, now, life).build(signer);
            return new KeyPairFile(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(holder));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X509v3CertificateBuilder builder(KeyPair pair, List<String> names, Instant now, Duration life)
            throws IOException, GeneralSecurityException {
        var serial = new BigInteger(127, RANDOM).add(BigInteger.ONE);
        var begin = Date.from(now.minus(EARLIER));
        var end = Date.from(now.plus(life));
        var keys = new JcaX509ExtensionUtils();
        return new JcaX509v3CertificateBuilder(NAME, serial, begin, end, NAME, pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(pair.getPublic()))
                .addExtension(
                        Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(pair.getPublic()))
                .addExtension(Extension.subjectAlternativeName, false, alternatives(names));
    }

    private static GeneralNames alternatives(List<String> names) {
        var all = new ArrayList<GeneralName>();
        for (var name : names) all.add(new GeneralName(GeneralName.dNSName, name));
        all.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        all.add(new GeneralName(GeneralName.iPAddress, "::1"));
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }
}
