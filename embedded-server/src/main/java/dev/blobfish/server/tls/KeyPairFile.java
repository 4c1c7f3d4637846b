package dev.blobfish.server.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A private key and the certificate of its public half.
record KeyPairFile(PrivateKey key, X509Certificate certificate) {
    /// The type of a DNS name among a certificate's names.
    private static final Integer DNS = 2;

    /// The DNS names of the certificate, sorted; empty where it cannot be read.
    Optional<List<String>> names() {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            if (all == null) return Optional.empty();
            return Optional.of(all.stream()
                    .filter(name -> DNS.equals(name.getFirst()))
                    .map(name -> String.valueOf(name.getLast()))
                    .sorted()
                    .toList());
        } catch (CertificateParsingException _) {
            return Optional.empty();
        }
    }

    /// Whether the key is the one that the certificate speaks of: a crash may have come between the two files.
    boolean fitsTogether() {
        try {
            var text = new byte[] {1, 2, 3};
            var signer = Signature.getInstance(CertificateMaker.SIGNATURE);
            signer.initSign(key);
            signer.update(text);
            var checker = Signature.getInstance(CertificateMaker.SIGNATURE);
            checker.initVerify(certificate);
            checker.update(text);
            return checker.verify(signer.sign());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// Without the key.
    @Override
    public String toString() {
        return "KeyPairFile[" + certificate.getSerialNumber() + "]";
    }
}
