package dev.blobfish.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ask.Ask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import tools.jackson.databind.JsonNode;

/// A store with something of two accounts: what the fuzzer may change, and what it must not be able to.
///
/// @param seeds  good requests of the fuzzer's account
/// @param treasure reads what belongs to the other account
record FuzzGround(int port, List<byte[]> seeds, Callable<String> treasure, String before) {
    private static final String CONTENT = "kept ".repeat(20_000);

    static FuzzGround prepare(RunningServer server, Dialect dialect) throws Exception {
        server.accounts().add("fuzz", false);
        var owner = server.accounts().list().getFirst();
        var fuzzer = server.accounts().list().getLast();
        var base = Objects.requireNonNull(server.endpoints().get(dialect.label()));
        return switch (dialect) {
            case S3 -> s3(base, owner.s3().orElseThrow());
            case KBASE ->
                kbase(base, owner.kbase().orElseThrow(), fuzzer.kbase().orElseThrow());
            case SHAKEN_FIST ->
                shakenFist(
                        base,
                        owner.shakenFist().orElseThrow(),
                        fuzzer.shakenFist().orElseThrow());
            case USOS -> usos(base, owner.usos().orElseThrow(), fuzzer.usos().orElseThrow());
        };
    }

    private static FuzzGround of(URI base, List<byte[]> seeds, Callable<String> treasure) throws Exception {
        return new FuzzGround(base.getPort(), seeds, treasure, treasure.call());
    }

    void requireUnchanged() throws Exception {
        assertThat(treasure.call()).isEqualTo(before);
    }

    private static FuzzGround s3(URI base, Account.S3 owner) throws Exception {
        var keys = AwsBasicCredentials.create(owner.accessKey(), owner.secretKey());
        var client = S3Client.builder()
                .endpointOverride(base)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(b -> b.bucket("private"));
        client.putObject(b -> b.bucket("private").key("treasure"), RequestBody.fromString(CONTENT));
        client.createBucket(b -> b.bucket("open").acl(BucketCannedACL.PUBLIC_READ_WRITE));
        client.putObject(
                b -> b.bucket("open").key("seed").acl(ObjectCannedACL.PUBLIC_READ_WRITE),
                RequestBody.fromString("hello"));
        return of(
                base,
                S3Seeds.of("open"),
                () -> client.getObjectAsBytes(b -> b.bucket("private").key("treasure"))
                        .asUtf8String());
    }

    private static FuzzGround kbase(URI base, Account.KBase owner, Account.KBase fuzzer) throws Exception {
        var mine = Ask.kbase(base, owner);
        var treasure = node(mine, CONTENT);
        var seed = node(Ask.kbase(base, fuzzer), "foobarbaz");
        return of(
                base,
                KBaseSeeds.of(fuzzer.token(), seed),
                () -> mine.text("GET", "/node/" + treasure, "")
                        + mine.text("GET", "/node/" + treasure + "?download", "")
                        + mine.text("GET", "/node/" + treasure + "/acl", ""));
    }

    private static String node(Ask ask, String content) throws IOException {
        return ask.json("POST", "/node?filename=name", content)
                .path("data")
                .path("id")
                .asString();
    }

    private static FuzzGround shakenFist(URI base, Account.ShakenFist owner, Account.ShakenFist fuzzer)
            throws Exception {
        var blob = artifact(Ask.shakenFist(base, owner), "kept", CONTENT)
                .path("blob_uuid")
                .asString();
        var theirs = Ask.shakenFist(base, fuzzer);
        var seed = artifact(theirs, "seed", "hello").path("blob_uuid").asString();
        var upload = theirs.json("POST", "/upload", "").path("uuid").asString();
        var token = theirs.headers().getOrDefault("Authorization", "").substring("Bearer ".length());
        return of(base, ShakenFistSeeds.of(fuzzer.namespace(), token, upload, seed), () -> {
            var mine = Ask.shakenFist(base, owner);
            var versions = mine.json("GET", "/artifacts/kept", "").path("blobs").propertyNames();
            return mine.text("GET", "/blobs/" + blob + "/data", "") + versions;
        });
    }

    private static JsonNode artifact(Ask ask, String name, String content) throws IOException {
        var upload = ask.json("POST", "/upload", "").path("uuid").asString();
        ask.text("POST", "/upload/" + upload, content);
        return ask.json("POST", "/artifacts/upload/" + name, "{\"upload_uuid\": \"" + upload + "\"}");
    }

    private static FuzzGround usos(URI base, Account.Usos owner, Account.Usos fuzzer) throws Exception {
        var mine = Ask.usos(base, owner);
        var treasure = blob(mine, CONTENT.replace(' ', '+'));
        var seed = blob(Ask.usos(base, fuzzer), "hello");
        return of(
                base,
                UsosSeeds.of(Ask.usosProof(fuzzer), seed),
                () -> mine.text("GET", "/services/blobbox/consumer?fields=all_count%7Call_vsize", "")
                        + mine.text("GET", "/services/blobbox/get?blob_id=" + treasure, ""));
    }

    private static String blob(Ask ask, String content) throws IOException {
        return ask.json("POST", "/services/blobbox/put_text", "data=" + content)
                .path("blob_id")
                .asString();
    }
}
