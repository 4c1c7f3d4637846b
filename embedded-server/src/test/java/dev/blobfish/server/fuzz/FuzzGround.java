package dev.blobfish.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

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
        var mine = new Ask(base, Map.of("Authorization", "OAuth " + owner.token()));
        var treasure = found("\"id\": \"([^\"]+)\"", mine.send("POST", "/node?filename=kept", CONTENT));
        var theirs = new Ask(base, Map.of("Authorization", "OAuth " + fuzzer.token()));
        var seed = found("\"id\": \"([^\"]+)\"", theirs.send("POST", "/node?filename=seed", "foobarbaz"));
        return of(
                base,
                KBaseSeeds.of(fuzzer.token(), seed),
                () -> mine.send("GET", "/node/" + treasure, "")
                        + mine.send("GET", "/node/" + treasure + "?download", "")
                        + mine.send("GET", "/node/" + treasure + "/acl", ""));
    }

    private static FuzzGround shakenFist(URI base, Account.ShakenFist owner, Account.ShakenFist fuzzer)
            throws Exception {
        var mine = shakenFist(base, owner);
        var artifact = shakenFistBlob(mine, "kept", CONTENT);
        var blob = found("\"blob_uuid\": \"([^\"]+)\"", artifact);
        var theirs = shakenFist(base, fuzzer);
        var seed = found("\"blob_uuid\": \"([^\"]+)\"", shakenFistBlob(theirs, "seed", "hello"));
        var upload = found("\"uuid\": \"([^\"]+)\"", theirs.send("POST", "/upload", ""));
        var token = theirs.headers().getOrDefault("Authorization", "").substring("Bearer ".length());
        return of(
                base,
                ShakenFistSeeds.of(fuzzer.namespace(), token, upload, seed),
                () -> shakenFist(base, owner).send("GET", "/blobs/" + blob + "/data", "")
                        + found("\"blobs\": ([^}]+)", shakenFist(base, owner).send("GET", "/artifacts/kept", "")));
    }

    private static Ask shakenFist(URI base, Account.ShakenFist account) throws IOException {
        var key = account.keys().firstEntry().getValue();
        var anonymous = new Ask(base, Map.of());
        var reply = anonymous.send(
                "POST", "/auth", "{\"namespace\": \"" + account.namespace() + "\", \"key\": \"" + key + "\"}");
        return anonymous.with("Authorization", "Bearer " + found("\"access_token\": \"([^\"]+)\"", reply));
    }

    private static String shakenFistBlob(Ask ask, String name, String content) throws IOException {
        var upload = found("\"uuid\": \"([^\"]+)\"", ask.send("POST", "/upload", ""));
        ask.send("POST", "/upload/" + upload, content);
        return ask.send("POST", "/artifacts/upload/" + name, "{\"upload_uuid\": \"" + upload + "\"}");
    }

    private static FuzzGround usos(URI base, Account.Usos owner, Account.Usos fuzzer) throws Exception {
        var mine = new Ask(base, Map.of("Authorization", proof(owner)));
        var put = "/services/blobbox/put_text";
        var treasure = found("\"blob_id\": ?\"([^\"]+)\"", mine.send("POST", put, "data=" + CONTENT.replace(' ', '+')));
        var theirs = new Ask(base, Map.of("Authorization", proof(fuzzer)));
        var seed = found("\"blob_id\": ?\"([^\"]+)\"", theirs.send("POST", put, "data=hello"));
        return of(base, UsosSeeds.of(proof(fuzzer), seed), () -> {
            var size = mine.send("GET", "/services/blobbox/consumer?fields=all_count%7Call_vsize", "");
            return size + mine.send("GET", "/services/blobbox/get?blob_id=" + treasure, "");
        });
    }

    private static String proof(Account.Usos account) {
        return "OAuth oauth_consumer_key=\"" + account.consumerKey() + "\", oauth_signature_method=\"PLAINTEXT\", "
                + "oauth_signature=\"" + account.consumerSecret() + "%26\", oauth_version=\"1.0\"";
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
