package dev.blobfish.server.dialect.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.Checksum;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PostPolicy;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// minio-java, with the settings it has by default where a test says nothing else. It has no chunks with trailers.
class MinioClientTest {
    private static final String ODD = "a/plus+ b/\u00e9%.bin";
    private static final long PART = 5L << 20;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private MinioClient minio;

    @BeforeEach
    void connect() throws Exception {
        var owner = STORE.owner();
        minio = MinioClient.builder()
                .endpoint(STORE.endpoint().toString())
                .region("us-east-1")
                .credentials(owner.accessKey(), owner.secretKey())
                .build();
        minio.makeBucket(MakeBucketArgs.builder().bucket("minio").build());
    }

    @AfterEach
    void disconnect() throws Exception {
        minio.close();
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private byte[] download(String key) throws Exception {
        try (InputStream in = minio.getObject(
                GetObjectArgs.builder().bucket("minio").object(key).build())) {
            return in.readAllBytes();
        }
    }

    @Test
    void anObjectMakesTheRound() throws Exception {
        byte[] bytes = random(100_000, 1);
        minio.putObject(PutObjectArgs.builder().bucket("minio").object(ODD).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());
        assertThat(download(ODD)).isEqualTo(bytes);
        for (var item : minio.listObjects(ListObjectsArgs.builder()
                .bucket("minio")
                .prefix("a/")
                .recursive(true)
                .build())) assertThat(item.get().objectName()).isEqualTo(ODD);
        minio.removeObject(
                RemoveObjectArgs.builder().bucket("minio").object(ODD).build());
        assertThatThrownBy(() -> minio.statObject(
                        StatObjectArgs.builder().bucket("minio").object(ODD).build()))
                .isInstanceOf(ErrorResponseException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Checksum.Algorithm.class,
            names = {"CRC32", "CRC32C", "SHA1", "SHA256"})
    void partsGoInParallelEachWithItsChecksum(Checksum.Algorithm algorithm) throws Exception {
        byte[] bytes = random((int) (3 * PART) + 12_345, 2);
        minio.putObject(PutObjectArgs.builder().bucket("minio").object("parts").stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, PART)
                .parallelUploads(4)
                .checksum(algorithm)
                .build());
        assertThat(download("parts")).isEqualTo(bytes);
        assertThat(minio.statObject(StatObjectArgs.builder()
                                .bucket("minio")
                                .object("parts")
                                .build())
                        .etag())
                .endsWith("-4");
    }

    @Test
    void aPresignedUrlNeedsNoKeys() throws Exception {
        var upload = connection(presigned(Http.Method.PUT));
        upload.setRequestMethod("PUT");
        upload.setDoOutput(true);
        upload.getOutputStream().write("linked".getBytes(ISO_8859_1));
        assertThat(upload.getResponseCode()).isEqualTo(200);
        assertThat(connection(presigned(Http.Method.GET)).getInputStream())
                .hasBinaryContent("linked".getBytes(ISO_8859_1));
        String forged = presigned(Http.Method.GET).replace("X-Amz-Expires=300", "X-Amz-Expires=301");
        assertThat(connection(forged).getResponseCode()).isEqualTo(403);
    }

    private String presigned(Http.Method method) throws Exception {
        return minio.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(method)
                .bucket("minio")
                .object(ODD + ".link")
                .expiry(300)
                .build());
    }

    private static HttpURLConnection connection(String url) throws IOException {
        return (HttpURLConnection) URI.create(url).toURL().openConnection();
    }

    @Test
    void aFormThatItSignedIsTaken() throws Exception {
        var policy = new PostPolicy("minio", ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5));
        policy.addEqualsCondition("key", "form/one");
        policy.addStartsWithCondition("Content-Type", "text/");
        policy.addContentLengthRangeCondition(1, 100);
        var form = new Form().with("key", "form/one").with("Content-Type", "text/x");
        minio.getPresignedPostFormData(policy).forEach(form::with);
        try (var wire = new Wire(STORE.port())) {
            assertThat(form.post(wire, "/minio").outcome()).isEqualTo("204");
            assertThat(form.post(wire, "/minio", "f", "x".repeat(101)).outcome())
                    .isEqualTo("400 EntityTooLarge");
        }
        assertThat(download("form/one")).isEqualTo("content".getBytes(ISO_8859_1));
    }
}
