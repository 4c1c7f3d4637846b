package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is forgotten, and when, with a clock turned by hand.
class ExpiryTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    static final FistStore STORE = new FistStore();

    private static void passAndTidy(Duration time) {
        STORE.pass(time);
        STORE.doChores();
    }

    @Test
    void anUploadIsForgottenADayAfterItsLastData() throws IOException {
        String idle;
        String busy;
        try (var client = STORE.client("banana")) {
            idle = client.uploaded("idle");
            busy = client.uploaded("busy");
        }
        passAndTidy(FistStore.UPLOAD_LIFE.minus(SECOND));
        try (var client = STORE.client("banana")) {
            assertThat(client.post("/upload/" + busy, "!").outcome()).isEqualTo("200 5\n");
            assertThat(client.post("/upload/" + idle, "").outcome()).isEqualTo("200 4\n");
            passAndTidy(SECOND);
            assertThat(client.post("/upload/" + idle, "").outcome()).isEqualTo(Answer.refusal(404, "upload not found"));
            assertThat(client.post("/upload/" + busy, "").outcome()).isEqualTo("200 5\n");
        }
    }

    @Test
    void whatIsDeletedIsToldOfForAnHour() throws IOException {
        String artifact;
        String blob;
        try (var client = STORE.client("banana")) {
            var made = client.artifact("short-lived", "short-lived bytes");
            artifact = made.text("uuid");
            blob = made.text("blob_uuid");
            client.delete("/artifacts/" + artifact);
        }
        passAndTidy(FistStore.DELETED_LIFE.minus(SECOND));
        try (var client = STORE.client("banana")) {
            assertThat(client.get("/artifacts/" + artifact).text("state")).isEqualTo("deleted");
            assertThat(client.get("/artifacts/short-lived").outcome())
                    .isEqualTo(Answer.refusal(404, "artifact not found"));
            assertThat(client.get("/blobs/" + blob + "/data").body()).isEqualTo("short-lived bytes");
            passAndTidy(SECOND);
            assertThat(client.get("/artifacts/" + artifact).outcome())
                    .isEqualTo(Answer.refusal(404, "artifact not found"));
            assertThat(client.get("/blobs/" + blob).outcome()).isEqualTo(Answer.refusal(404, "blob not found"));
            assertThat(client.get("/blobs/" + blob + "/data").outcome())
                    .isEqualTo(Answer.refusal(404, "blob not found"));
        }
    }

    @Test
    void theNameOfADeletedNamespaceIsTakenForAnHour() throws IOException {
        try (var system = STORE.client("system")) {
            system.post("/auth/namespaces", "{\"namespace\": \"fleeting\"}");
            system.delete("/auth/namespaces/fleeting");
            assertThat(system.post("/auth/namespaces", "{\"namespace\": \"fleeting\"}")
                            .outcome())
                    .isEqualTo(Answer.refusal(403, "namespace exists"));
        }
        passAndTidy(FistStore.DELETED_LIFE);
        try (var system = STORE.client("system")) {
            assertThat(system.post("/auth/namespaces", "{\"namespace\": \"fleeting\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsInUseIsNeverForgotten() throws IOException {
        String blob;
        try (var client = STORE.client("banana")) {
            blob = client.artifact("lasting", "lasting bytes").text("blob_uuid");
        }
        passAndTidy(Duration.ofDays(1000));
        try (var client = STORE.client("banana")) {
            assertThat(client.get("/artifacts/lasting").text("blob_uuid")).isEqualTo(blob);
            assertThat(client.get("/blobs/" + blob + "/data").body()).isEqualTo("lasting bytes");
        }
    }
}
