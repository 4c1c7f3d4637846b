package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
    @TempDir
    Path folder;

    private ServerSettings with(String json) throws IOException, SettingsException {
        var file = Files.writeString(folder.resolve("config.json"), json);
        return ServerSettings.in(folder).with(file);
    }

    @Test
    void anEmptyFileChangesNothing() throws Exception {
        assertThat(with("{}")).isEqualTo(ServerSettings.in(folder));
    }

    @Test
    void everyKeyIsHeard() throws Exception {
        var settings = with("""
                {"host": "0.0.0.0", "port": 0, "hostNames": ["store.example"], "dialects": ["s3"],
                 "limits": {"headerBytes": 9000, "headerSeconds": 5, "idleSeconds": 6, "bodyBytesPerSecond": 7,
                            "connections": 8},
                 "storage": {"durability": "process", "inlineBytes": 0, "unfinishedUploadHours": 2,
                             "finishedUploadHours": 3, "reserveBytes": 5, "quotaBytes": 6},
                 "s3": {"region": "eu-1", "displayNames": false}}""");
        assertThat(settings.listening())
                .isEqualTo(new ServerSettings.Listening("0.0.0.0", 0, List.of("store.example")));
        assertThat(settings.limits())
                .isEqualTo(new ServerSettings.Limits(9000, Duration.ofSeconds(5), Duration.ofSeconds(6), 7, 8));
        assertThat(settings.storage())
                .isEqualTo(new ServerSettings.Storage(
                        ServerSettings.Durability.PROCESS, 0, Duration.ofHours(2), Duration.ofHours(3), 5, 6));
        assertThat(settings.s3()).isEqualTo(new ServerSettings.S3Options("eu-1", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prot\": 1}|unknown key \"prot\"; known are dialects, host",
                "{\"limits\": {\"x\": 1}}|limits: unknown key \"x\"",
                "{\"port\": 70000}|port must be a whole number from 0 to 65535, not 70000",
                "{\"port\": \"9\"}|port must be a whole number",
                "{\"port\": 1.5}|port must be a whole number",
                "{\"host\": 1}|host must be a text",
                "{\"dialects\": [\"ftp\"]}|dialects must be a list out of",
                "{\"dialects\": []}|dialects must be a list of one",
                "{\"storage\": {\"durability\": \"no\"}}|durability must be \"power-loss\" or \"process\", not \"no\"",
                "{\"s3\": {\"displayNames\": 1}}|displayNames must be true or false",
                "[]|an object {...} is expected",
                "{\"a\": |no JSON, line 1"
            })
    void whatIsWrongIsNamed(String json, String message) {
        assertThatThrownBy(() -> with(json))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("config.json")
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ServerSettings.in(folder).with(folder.resolve("none.json")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("none.json: there is no such file");
    }
}
