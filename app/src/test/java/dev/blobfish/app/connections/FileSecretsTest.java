package dev.blobfish.app.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSecretsTest {
    private static final Scrypt QUICK = new Scrypt(16, 1, 1);

    @TempDir
    Path folder;

    private FileSecrets open(String passphrase) {
        var passphrases = new Passphrases(Map.of(Passphrases.VARIABLE, passphrase), _ -> Optional.empty());
        return new FileSecrets(folder.resolve("secrets.json"), passphrases, QUICK, new SecureRandom());
    }

    @Test
    void anotherProcessReadsWhatOneSaved() throws Exception {
        open("p").save("work", new Secret("s3cr3t ü"));
        open("p").save("other", new Secret("x"));
        assertThat(open("p").find("work").map(Secret::reveal)).contains("s3cr3t ü");
        assertThat(open("p").find("none")).isEmpty();
    }

    @Test
    void theFileIsPrivateAndHoldsNoSecretInClear() throws Exception {
        open("p").save("work", new Secret("s3cr3t-in-clear"));
        Path file = folder.resolve("secrets.json");
        assertThat(Files.readString(file)).doesNotContain("s3cr3t-in-clear");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongPassphraseNeitherReadsNorWrites() throws Exception {
        open("right").save("work", new Secret("s"));
        assertKind(() -> open("wrong").find("work"), BlobException.Kind.NOT_AUTHENTICATED);
        assertKind(() -> open("wrong").save("work", new Secret("t")), BlobException.Kind.NOT_AUTHENTICATED);
        assertThat(open("right").find("work").map(Secret::reveal)).contains("s");
    }

    @Test
    void entriesCannotBeSwapped() throws Exception {
        FileSecrets secrets = open("p");
        secrets.save("alpha", new Secret("1"));
        secrets.save("gamma", new Secret("2"));
        Path file = folder.resolve("secrets.json");
        String swapped = Files.readString(file)
                .replace("alpha", "\u0000")
                .replace("gamma", "alpha")
                .replace("\u0000", "gamma");
        Files.writeString(file, swapped);
        assertKind(() -> open("p").find("alpha"), BlobException.Kind.CORRUPT);
    }

    @Test
    void aDamagedFileIsSaidToBeDamagedAndLeftAlone() throws Exception {
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, "{\"version\":1,");
        assertKind(() -> open("p").find("work"), BlobException.Kind.LOCAL_IO);
        assertKind(() -> open("p").save("work", new Secret("s")), BlobException.Kind.LOCAL_IO);
        assertThat(Files.readString(file)).isEqualTo("{\"version\":1,");
    }

    @Test
    void aFileOfUnusableParametersIsDamaged() throws Exception {
        open("p").save("work", new Secret("s"));
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, Files.readString(file).replace("\"cost\":16", "\"cost\":1073741824"));
        assertKind(() -> open("p").find("work"), BlobException.Kind.LOCAL_IO);
    }

    @Test
    void nothingIsAskedWhereNoSecretIsKept() throws Exception {
        var asked = new AtomicInteger();
        var passphrases = new Passphrases(Map.of(), _ -> {
            asked.incrementAndGet();
            return Optional.empty();
        });
        var secrets = new FileSecrets(folder.resolve("secrets.json"), passphrases, QUICK, new SecureRandom());
        assertThat(secrets.find("work")).isEmpty();
        secrets.remove("work");
        assertThat(asked).hasValue(0);
    }

    @Test
    void withoutAPassphraseItSaysWhatToSet() {
        var passphrases = new Passphrases(Map.of(), _ -> Optional.empty());
        var secrets = new FileSecrets(folder.resolve("secrets.json"), passphrases, QUICK, new SecureRandom());
        assertThatThrownBy(() -> secrets.save("work", new Secret("s"))).hasMessageContaining(Passphrases.VARIABLE);
        assertThat(folder.resolve("secrets.json")).doesNotExist();
    }

    @Test
    void aNewPassphraseMustBeTypedTwiceTheSame() {
        var answers = new java.util.ArrayDeque<>(java.util.List.of("one", "two"));
        var passphrases = new Passphrases(Map.of(), _ -> Optional.ofNullable(answers.poll()));
        var secrets = new FileSecrets(folder.resolve("secrets.json"), passphrases, QUICK, new SecureRandom());
        assertKind(() -> secrets.save("work", new Secret("s")), BlobException.Kind.NOT_AUTHENTICATED);
    }

    private static void assertKind(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, BlobException.Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BlobException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
