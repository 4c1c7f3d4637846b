package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BlobServerTest {
    @TempDir
    Path folder;

    private ServerSettings settings() {
        return ServerSettings.in(folder.resolve("store")).withPort(0);
    }

    @Test
    void saysWhereItAnswersOnceItDoes() throws Exception {
        try (var server = BlobServer.start(settings())) {
            var ready = JsonMapper.shared().readTree(server.readyLine());
            assertThat(ready.path("ready").booleanValue()).isTrue();
            assertThat(ready.path("pid").longValue())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(ready.path("s3").stringValue())
                    .isEqualTo(server.endpoints().get("s3").toString());
            assertThat(server.readyLine()).doesNotContain("\n");
            assertThat(get(server)).startsWith("HTTP/1.1 ").contains("x-amz-request-id");
        }
    }

    @Test
    void aSecondOneLearnsWhereTheFirstAnswers() throws Exception {
        try (var server = BlobServer.start(settings())) {
            assertThatThrownBy(() -> BlobServer.start(settings()))
                    .isInstanceOfSatisfying(
                            StoreInUseException.class,
                            e -> assertThat(e.endpoints()).containsExactlyInAnyOrderEntriesOf(server.endpoints()));
        }
    }

    @Test
    void stopsAndStartsAgainWithTheSameAccounts() throws Exception {
        Object accounts;
        try (var server = BlobServer.start(settings())) {
            accounts = server.accounts().list();
        }
        try (var server = BlobServer.start(settings())) {
            assertThat(server.accounts().list()).isEqualTo(accounts);
        }
    }

    @Test
    void aTakenPortIsNamedAndNothingStaysBehind() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var unlucky = settings().withPort(taken.getLocalPort());
            assertThatThrownBy(() -> BlobServer.start(unlucky))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(":" + taken.getLocalPort());
        }
        BlobServer.start(settings()).close();
    }

    @Test
    void aHostThatIsNoAddressIsNamed() {
        assertThatThrownBy(() -> BlobServer.start(settings().withHost("no such host")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no such host");
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        BlobServer.start(settings()).close();
        var database = folder.resolve("store").resolve("catalog.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        var before = Files.readAllBytes(database);
        assertThatThrownBy(() -> BlobServer.start(settings()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("newer Blobfish");
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    private static String get(RunningServer server) throws IOException {
        var url = server.endpoints().get("s3");
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
