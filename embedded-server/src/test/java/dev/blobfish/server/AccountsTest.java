package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AccountsTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("accounts.json");
    }

    @Test
    void theFirstStartMakesOneAccountThatOnlyTheOwnerCanRead() throws Exception {
        var accounts = Accounts.open(folder);
        assertThat(accounts.list()).singleElement().satisfies(account -> {
            assertThat(account.name()).isEqualTo("local");
            assertThat(account.s3().orElseThrow().accessKey()).hasSize(20);
            assertThat(account.s3().orElseThrow().secretKey()).hasSize(40);
            assertThat(account.s3().orElseThrow().id()).matches("[0-9a-f]{64}");
            assertThat(account.toString())
                    .doesNotContain(account.s3().orElseThrow().secretKey());
        });
        if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
    }

    @Test
    void theSecondStartFindsTheSameAccount() throws Exception {
        assertThat(Accounts.open(folder).list()).isEqualTo(Accounts.open(folder).list());
    }

    @Test
    void addsAndRemovesAndFindsByKey() throws Exception {
        var accounts = Accounts.open(folder);
        var entry = JsonMapper.shared().readTree(accounts.add("alice", true));
        assertThat(entry.path("admin").booleanValue()).isTrue();
        var key = entry.path("s3").path("accessKey").stringValue();
        assertThat(accounts.byAccessKey(key)).map(Account::name).contains("alice");
        assertThat(accounts.byS3Id(entry.path("s3").path("id").stringValue())).isPresent();
        assertThatThrownBy(() -> accounts.add("alice", false))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("same name \"alice\"");
        assertThatThrownBy(() -> accounts.add("a b", false)).isInstanceOf(SettingsException.class);
        assertThat(accounts.remove("alice")).isTrue();
        assertThat(accounts.remove("alice")).isFalse();
        assertThat(accounts.byAccessKey(key)).isEmpty();
    }

    @Test
    void whatThisVersionDoesNotKnowSurvivesARewrite() throws Exception {
        Accounts.open(folder);
        edit("\"accounts\"", "\"note\" : 1, \"accounts\"");
        edit("\"admin\"", "\"kbase\" : {\"user\" : \"l\"}, \"admin\"");
        var accounts = Accounts.open(folder);
        accounts.add("bob", false);
        assertThat(Files.readString(file())).contains("\"note\" : 1", "\"kbase\"", "\"bob\"");
    }

    @Test
    void anEditByHandCountsSoonAndASlipLocksNobodyOut() throws Exception {
        var accounts = Accounts.open(folder);
        edit("\"displayName\" : \"local\"", "\"displayName\" : \"Lo Cal\"");
        soon(() -> accounts.list().getFirst().s3().orElseThrow().displayName().equals("Lo Cal"));
        Files.writeString(file(), "{ oops");
        Accounts other = accounts;
        soon(() -> other.list().size() == 1);
        assertThat(accounts.list().getFirst().s3().orElseThrow().displayName()).isEqualTo("Lo Cal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"accounts\":[{\"name\":\"\"}]}",
                "{\"accounts\":[{\"name\":\"a\",\"s3\":{}}]}",
                "{\"accounts\":[{\"name\":\"a\",\"admin\":\"yes\"}]}",
                "{\"accounts\":[{\"name\":\"a\"},{\"name\":\"a\"}]}"
            })
    void aFileThatIsNotValidIsNamedInTheError(String content) throws IOException {
        Files.writeString(file(), content);
        assertThatThrownBy(() -> Accounts.open(folder))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(file().toString());
    }

    private void edit(String from, String to) throws IOException {
        var old = Files.readString(file());
        assertThat(old).contains(from);
        Files.writeString(file(), old.replace(from, to));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(to.length())));
    }

    /// The file is looked at twice a second; a busy machine may need longer.
    private static void soon(BooleanSupplier expected) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!expected.getAsBoolean() && System.nanoTime() < end) Thread.onSpinWait();
        assertThat(expected.getAsBoolean()).isTrue();
    }
}
