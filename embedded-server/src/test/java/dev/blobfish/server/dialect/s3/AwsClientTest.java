package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The AWS SDK for Java, with the settings it has by default.
class AwsClientTest {
    private static final String ODD = "d/\u00e9 +%&=?#;:@'()*!~ \ud83d\udc1f//../x.bin";
    private static final int PART = 5 << 20;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private S3Client aws;

    @BeforeEach
    void connect() {
        aws = S3Client.builder()
                .endpointOverride(STORE.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(credentials())
                .build();
        aws.createBucket(request -> request.bucket("clients"));
    }

    @AfterEach
    void disconnect() {
        aws.close();
    }

    private static StaticCredentialsProvider credentials() {
        var owner = STORE.owner();
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(owner.accessKey(), owner.secretKey()));
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void theAwsSdkUploadsWithATrailerAndVerifiesWhatItDownloads(ChecksumAlgorithm algorithm) {
        byte[] bytes = random(300_000, 1);
        aws.putObject(
                request -> request.bucket("clients")
                        .key(ODD)
                        .checksumAlgorithm(algorithm)
                        .metadata(Map.of("a", "b")),
                RequestBody.fromBytes(bytes));
        ResponseBytes<GetObjectResponse> got = aws.getObject(
                request -> request.bucket("clients").key(ODD).checksumMode(ChecksumMode.ENABLED),
                ResponseTransformer.toBytes());
        assertThat(got.asByteArray()).isEqualTo(bytes);
        assertThat(got.response().metadata()).containsEntry("a", "b");
        assertThat(got.response().checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumType.class,
            names = {"COMPOSITE", "FULL_OBJECT"})
    void theAwsSdkUploadsPartsInParallel(ChecksumType type) throws Exception {
        byte[] bytes = random(2 * PART + 1000, 2);
        String id = aws.createMultipartUpload(request -> request.bucket("clients")
                        .key("big")
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .checksumType(type))
                .uploadId();
        List<Callable<CompletedPart>> work = IntStream.rangeClosed(1, 3)
                .<Callable<CompletedPart>>mapToObj(number -> () -> part(id, number, bytes))
                .toList();
        List<CompletedPart> parts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts = threads.invokeAll(work).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        var done = aws.completeMultipartUpload(request ->
                request.bucket("clients").key("big").uploadId(id).multipartUpload(upload -> upload.parts(parts)));
        assertThat(done.eTag()).endsWith("-3\"");
        assertThat(done.checksumType()).isEqualTo(type);
        assertThat(download("big")).isEqualTo(bytes);
        var second = aws.getObject(
                request -> request.bucket("clients").key("big").partNumber(2), ResponseTransformer.toBytes());
        assertThat(second.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, PART, 2 * PART));
        assertThat(second.response().partsCount()).isEqualTo(3);
        var attributes = aws.getObjectAttributes(request -> request.bucket("clients")
                .key("big")
                .objectAttributes(ObjectAttributes.OBJECT_PARTS, ObjectAttributes.OBJECT_SIZE));
        assertThat(attributes.objectSize()).isEqualTo(bytes.length);
        assertThat(attributes.objectParts().totalPartsCount()).isEqualTo(3);
    }

    private CompletedPart part(String upload, int number, byte[] bytes) {
        byte[] slice = Arrays.copyOfRange(bytes, (number - 1) * PART, Math.min(number * PART, bytes.length));
        var done = aws.uploadPart(
                request -> request.bucket("clients")
                        .key("big")
                        .uploadId(upload)
                        .partNumber(number)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32),
                RequestBody.fromBytes(slice));
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(done.eTag())
                .checksumCRC32(done.checksumCRC32())
                .build();
    }

    private byte[] download(String key) {
        return aws.getObject(request -> request.bucket("clients").key(key), ResponseTransformer.toBytes())
                .asByteArray();
    }

    @Test
    void theAwsSdkCopiesPartsOfAnObject() {
        byte[] bytes = random(PART + 10, 3);
        aws.putObject(request -> request.bucket("clients").key("source"), RequestBody.fromBytes(bytes));
        String id = aws.createMultipartUpload(
                        request -> request.bucket("clients").key("joined"))
                .uploadId();
        List<CompletedPart> parts = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(aws.uploadPartCopy(request -> request.sourceBucket("clients")
                                        .sourceKey("source")
                                        .copySourceRange(number == 1 ? "bytes=0-" + (PART - 1) : "bytes=0-9")
                                        .destinationBucket("clients")
                                        .destinationKey("joined")
                                        .uploadId(id)
                                        .partNumber(number))
                                .copyPartResult()
                                .eTag())
                        .build())
                .toList();
        aws.completeMultipartUpload(request ->
                request.bucket("clients").key("joined").uploadId(id).multipartUpload(upload -> upload.parts(parts)));
        byte[] joined = download("joined");
        assertThat(joined).hasSize(PART + 10);
        assertThat(Arrays.copyOfRange(joined, PART, PART + 10)).isEqualTo(Arrays.copyOf(bytes, 10));
    }

    @Test
    void theAwsSdkIsRefusedInWordsItKnows() {
        assertThatThrownBy(() -> download("absent"))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("NoSuchKey"));
        aws.putObject(request -> request.bucket("clients").key("once"), RequestBody.fromString("1"));
        assertThatThrownBy(() -> aws.putObject(
                        request -> request.bucket("clients").key("once").ifNoneMatch("*"), RequestBody.fromString("2")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(412));
        assertThat(download("once")).isEqualTo(new byte[] {'1'});
    }

    @Test
    void aPresignedUrlNeedsNoKeys() throws IOException {
        try (var signer = S3Presigner.builder()
                .endpointOverride(STORE.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            URL put = signer.presignPutObject(link -> link.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(
                                    request -> request.bucket("clients").key(ODD + "2")))
                    .url();
            URL get = signer.presignGetObject(link -> link.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(request ->
                                    request.bucket("clients").key(ODD + "2").responseContentType("text/x")))
                    .url();
            var upload = connection(put);
            upload.setRequestMethod("PUT");
            upload.setDoOutput(true);
            upload.getOutputStream().write("linked".getBytes(StandardCharsets.UTF_8));
            assertThat(upload.getResponseCode()).isEqualTo(200);
            var download = connection(get);
            assertThat(download.getInputStream()).hasBinaryContent("linked".getBytes(StandardCharsets.UTF_8));
            assertThat(download.getContentType()).isEqualTo("text/x");
            URL longer = URI.create(get.toString().replace("X-Amz-Expires=300", "X-Amz-Expires=301"))
                    .toURL();
            assertThat(connection(longer).getResponseCode()).isEqualTo(403);
        }
    }

    private static HttpURLConnection connection(URL url) throws IOException {
        return (HttpURLConnection) url.openConnection();
    }

    @Test
    void theAwsSdkHashesTheWholeBodyWhereItDoesNotChunk() {
        try (var plain = S3Client.builder()
                .endpointOverride(STORE.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(credentials())
                .build()) {
            byte[] bytes = random(300_000, 5);
            plain.putObject(request -> request.bucket("clients").key("plain"), RequestBody.fromBytes(bytes));
            assertThat(download("plain")).isEqualTo(bytes);
        }
    }
}
