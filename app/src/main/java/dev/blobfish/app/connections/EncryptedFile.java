package dev.blobfish.app.connections;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What `secrets.json` holds, and how its entries open: a key derived from the passphrase, each secret sealed with
/// AES-GCM
/// under its own nonce and bound to its connection's name, so that entries cannot be swapped. Immutable.
///
/// @param version of the format
/// @param salt base64
/// @param check an empty secret, sealed: tells a wrong passphrase before anything is written under it
/// @param secrets by connection, base64 of nonce and sealed text
record EncryptedFile(int version, Scrypt scrypt, String salt, String check, Map<String, String> secrets) {
    static final int VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// The passphrase does not fit the file, or the file was changed.
    static final class DoesNotOpen extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        DoesNotOpen(Throwable cause) {
            super("does not open", cause);
        }
    }

    static byte[] newSalt(SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    static SecretKeySpec key(Scrypt scrypt, byte[] salt, String passphrase) throws GeneralSecurityException {
        return new SecretKeySpec(scrypt.derive(passphrase.getBytes(StandardCharsets.UTF_8), salt, 32), "AES");
    }

    static EncryptedFile empty(Scrypt scrypt, byte[] salt, SecretKeySpec key, SecureRandom random)
            throws GeneralSecurityException {
        String check = seal(key, "", "", random);
        return new EncryptedFile(VERSION, scrypt, Base64.getEncoder().encodeToString(salt), check, Map.of());
    }

    SecretKeySpec key(String passphrase) throws GeneralSecurityException, DoesNotOpen {
        SecretKeySpec key = key(scrypt, Base64.getDecoder().decode(salt), passphrase);
        open(key, "", check);
        return key;
    }

    EncryptedFile with(String profileId, String secret, SecretKeySpec key, SecureRandom random)
            throws GeneralSecurityException {
        var more = new TreeMap<>(secrets);
        more.put(profileId, seal(key, profileId, secret, random));
        return new EncryptedFile(version, scrypt, salt, check, more);
    }

    EncryptedFile without(String profileId) {
        var fewer = new TreeMap<>(secrets);
        fewer.remove(profileId);
        return new EncryptedFile(version, scrypt, salt, check, fewer);
    }

    private static String seal(SecretKeySpec key, String profileId, String secret, SecureRandom random)
            throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, profileId);
        byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, both, 0, nonce.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    static String open(SecretKeySpec key, String profileId, String sealed)
            throws GeneralSecurityException, DoesNotOpen {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, profileId);
            byte[] text = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new DoesNotOpen(e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String profileId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(profileId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
