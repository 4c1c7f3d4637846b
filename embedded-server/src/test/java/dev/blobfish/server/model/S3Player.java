package dev.blobfish.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Writes, copies, assembles and deletes objects, and lists them.
final class S3Player implements Player {
    private static final String BUCKET = "model";
    private static final int PART = 5 << 20;

    private final Random random;
    private final Account.S3 account;
    private final SortedMap<String, byte[]> objects = new TreeMap<>();
    private S3Client client;
    private String touched = "";
    private Optional<byte[]> before = Optional.empty();
    private Optional<byte[]> after = Optional.empty();

    S3Player(Random random, Account.S3 account, StoreProcess store) {
        this.random = random;
        this.account = account;
        this.client = connect(store);
        client.createBucket(b -> b.bucket(BUCKET));
    }

    private S3Client connect(StoreProcess store) {
        var keys = AwsBasicCredentials.create(account.accessKey(), account.secretKey());
        return S3Client.builder()
                .endpointOverride(store.endpoint(Dialect.S3))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .overrideConfiguration(all -> all.retryStrategy(strategy -> strategy.maxAttempts(1)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void meet(StoreProcess store) {
        client.close();
        client = connect(store);
    }

    @Override
    public void play() throws IOException {
        touched = "";
        try {
            playOnce();
        } catch (SdkClientException e) {
            throw new IOException("the connection broke", e);
        }
    }

    private void playOnce() {
        var key = "k/" + random.nextInt(40);
        switch (random.nextInt(20)) {
            case 0 -> assemble(key);
            case 1, 2, 3 ->
                copy(
                        Stream.concat(objects.keySet().stream(), Stream.of("k/0"))
                                .findFirst()
                                .orElse(""),
                        key);
            case 4, 5, 6 ->
                change(
                        key,
                        Optional.empty(),
                        () -> client.deleteObject(b -> b.bucket(BUCKET).key(key)));
            case 7, 8 -> compareListing();
            case 9, 10, 11, 12 -> compareOne(key);
            default -> put(key, Contents.any(random));
        }
    }

    private void put(String key, byte[] content) {
        change(
                key,
                Optional.of(content),
                () -> client.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromBytes(content)));
    }

    private void copy(String source, String key) {
        var content = objects.get(source);
        if (content == null) return;
        change(
                key,
                Optional.of(content),
                () -> client.copyObject(b -> b.sourceBucket(BUCKET)
                        .sourceKey(source)
                        .destinationBucket(BUCKET)
                        .destinationKey(key)
                        .metadata(java.util.Map.of("round", "1"))
                        .metadataDirective("REPLACE")));
    }

    private void assemble(String key) {
        var content = Arrays.copyOf(Contents.any(random), PART + 100);
        change(key, Optional.of(content), () -> {
            var upload =
                    client.createMultipartUpload(b -> b.bucket(BUCKET).key(key)).uploadId();
            var parts = new ArrayList<CompletedPart>();
            for (int number = 1; number <= 2; number++) {
                int part = number;
                var bytes = Arrays.copyOfRange(content, (part - 1) * PART, Math.min(part * PART, content.length));
                var sent = client.uploadPart(
                        b -> b.bucket(BUCKET).key(key).uploadId(upload).partNumber(part), RequestBody.fromBytes(bytes));
                parts.add(CompletedPart.builder()
                        .partNumber(part)
                        .eTag(sent.eTag())
                        .build());
            }
            client.completeMultipartUpload(
                    b -> b.bucket(BUCKET).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        });
    }

    private void change(String key, Optional<byte[]> content, Runnable request) {
        touched = key;
        before = Optional.ofNullable(objects.get(key));
        after = content;
        request.run();
        remember(key, content);
    }

    private void remember(String key, Optional<byte[]> content) {
        content.ifPresentOrElse(bytes -> objects.put(key, bytes), () -> objects.remove(key));
    }

    @Override
    public void settle() {
        if (touched.isEmpty()) return;
        var now = read(touched);
        boolean happened = same(now, after);
        assertThat(happened || same(now, before))
                .as(touched + " is old or new, whole")
                .isTrue();
        remember(touched, happened ? after : before);
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }

    @Override
    public void compare() {
        compareListing();
        objects.keySet().forEach(this::compareOne);
    }

    private void compareOne(String key) {
        assertThat(same(read(key), Optional.ofNullable(objects.get(key))))
                .as(key)
                .isTrue();
    }

    private Optional<byte[]> read(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private void compareListing() {
        List<S3Object> listed = client
                .listObjectsV2Paginator(b -> b.bucket(BUCKET).maxKeys(7))
                .contents()
                .stream()
                .toList();
        assertThat(listed.stream().map(S3Object::key)).containsExactlyElementsOf(objects.keySet());
        assertThat(listed.stream().map(S3Object::size).toList())
                .isEqualTo(objects.values().stream()
                        .map(bytes -> (long) bytes.length)
                        .toList());
    }
}
