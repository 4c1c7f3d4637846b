package dev.blobfish.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.ask.Ask;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// The same bytes through every dialect lie on the disk once, and come back through each.
class SharedContentTest {
    private static final int SIZE = 900_000;
    private static final long KIBIBYTES = SIZE / 1024;

    @TempDir
    Path folder;

    private final byte[] content = content();

    @Test
    void equalBytesOfAllDialectsTakeTheDiskOnce() throws Exception {
        var settings = ServerSettings.in(folder.resolve("store")).withPort(0);
        var usos = settings.usos();
        var plain = new ServerSettings.UsosOptions(
                usos.zone(), usos.timestampWindow(), usos.stagingLife(), true, usos.cors(), usos.maxBlobBytes());
        settings = settings.withOptions(
                new ServerSettings.Options(settings.s3(), settings.kbase(), settings.shakenFist(), plain));
        try (var server = BlobServer.start(settings);
                var s3 = s3(server)) {
            s3.createBucket(b -> b.bucket("bucket"));
            s3.putObject(b -> b.bucket("bucket").key("whole"), RequestBody.fromBytes(content));
            inParts(s3);
            var kbase = Ask.kbase(
                    endpoint(server, Dialect.KBASE), account(server).kbase().orElseThrow());
            var node = kbase(kbase);
            var shakenFist = Ask.shakenFist(
                    endpoint(server, Dialect.SHAKEN_FIST),
                    account(server).shakenFist().orElseThrow());
            var fistBlob = shakenFist(shakenFist);
            var blobbox = Ask.usos(
                    endpoint(server, Dialect.USOS), account(server).usos().orElseThrow());
            var usosBlob = usos(blobbox);

            awaitOneCopy(server.data().resolve("content"));

            assertThat(s3.getObjectAsBytes(b -> b.bucket("bucket").key("whole")).asByteArray())
                    .isEqualTo(content);
            assertThat(s3.getObjectAsBytes(b -> b.bucket("bucket").key("parts")).asByteArray())
                    .isEqualTo(content);
            assertThat(kbase.bytes("GET", "/node/" + node + "?download", new byte[0]))
                    .isEqualTo(content);
            assertThat(shakenFist.bytes("GET", "/blobs/" + fistBlob + "/data", new byte[0]))
                    .isEqualTo(content);
            assertThat(blobbox.bytes("GET", "/services/blobbox/get?blob_id=" + usosBlob, new byte[0]))
                    .isEqualTo(content);
        }
    }

    private static byte[] content() {
        var bytes = new byte[SIZE];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    private static URI endpoint(RunningServer server, Dialect dialect) {
        return Objects.requireNonNull(server.endpoints().get(dialect.label()));
    }

    private static Account account(RunningServer server) {
        return server.accounts().list().getFirst();
    }

    private static S3Client s3(RunningServer server) {
        var account = account(server).s3().orElseThrow();
        var keys = AwsBasicCredentials.create(account.accessKey(), account.secretKey());
        return S3Client.builder()
                .endpointOverride(endpoint(server, Dialect.S3))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private void inParts(S3Client s3) {
        var upload =
                s3.createMultipartUpload(b -> b.bucket("bucket").key("parts")).uploadId();
        var part = s3.uploadPart(
                b -> b.bucket("bucket").key("parts").uploadId(upload).partNumber(1), RequestBody.fromBytes(content));
        var parts = CompletedPart.builder().partNumber(1).eTag(part.eTag()).build();
        s3.completeMultipartUpload(
                b -> b.bucket("bucket").key("parts").uploadId(upload).multipartUpload(all -> all.parts(parts)));
    }

    private String kbase(Ask ask) throws IOException {
        var reply = new String(ask.bytes("POST", "/node?filename=same.bin", content), UTF_8);
        return reply.replaceAll("(?s).*\"id\": \"([^\"]+)\".*", "$1");
    }

    private String shakenFist(Ask ask) throws IOException {
        var upload = ask.json("POST", "/upload", "").path("uuid").asString();
        ask.bytes("POST", "/upload/" + upload, content);
        return ask.json("POST", "/artifacts/upload/same", "{\"upload_uuid\": \"" + upload + "\"}")
                .path("blob_uuid")
                .asString();
    }

    private String usos(Ask ask) throws IOException {
        var data = URLEncoder.encode(Base64.getEncoder().encodeToString(content), UTF_8);
        return ask.json("POST", "/services/blobbox/put_base64", "data=" + data)
                .path("blob_id")
                .asString();
    }

    /// Equal content is found behind the writes, within seconds; until then there is more.
    private static void awaitOneCopy(Path content) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        long used = kibibytes(content);
        while (used > 2 * KIBIBYTES) {
            assertThat(System.nanoTime()).as(used + " KiB in content/").isLessThan(end);
            used = kibibytes(content);
        }
        assertThat(used).isGreaterThanOrEqualTo(KIBIBYTES);
    }

    /// What the system says, blocks and all.
    private static long kibibytes(Path folder) throws IOException, InterruptedException {
        var du = new ProcessBuilder("du", "-sk", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var line = new String(du.getInputStream().readAllBytes(), UTF_8);
        du.waitFor();
        return Long.parseLong(line.split("\\s", 2)[0]);
    }
}
