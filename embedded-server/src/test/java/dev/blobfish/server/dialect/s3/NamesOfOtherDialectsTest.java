package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Precondition;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.http.HttpLimits;
import dev.blobfish.server.http.HttpListener;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Containers of other dialects lie in the same engine under names with a colon: S3 neither sees nor reaches them, not
/// even one that would belong to the caller and be open to everybody.
class NamesOfOtherDialectsTest {
    private static final String THEIRS = "kbase:node";
    private static final ObjectName KEPT = new ObjectName(THEIRS, "k");

    @TempDir
    Path folder;

    private dev.blobfish.server.engine.TestStore store;
    private Accounts accounts;
    private HttpListener listener;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        store = dev.blobfish.server.engine.TestStore.open(folder);
        accounts = Accounts.open(folder);
        BlobEngine engine = store.engine;
        String owner = accounts.list().getFirst().s3().orElseThrow().id();
        engine.createContainer(THEIRS, owner, Documents.of("acl", "FULL_CONTROL group ALL_USERS\n"));
        engine.createContainer("ours", owner, Documents.NONE);
        try (var body =
                engine.stage(new ByteArrayInputStream("theirs".getBytes(StandardCharsets.UTF_8)), StageRequest.of())) {
            var open = Documents.of("acl", "FULL_CONTROL group ALL_USERS\n").with("owner", owner);
            engine.put(KEPT, new ObjectDraft("etag", open), body, Precondition.NONE);
        }
        var front = new S3Front(engine, accounts, ServerSettings.in(folder), InstantSource.system());
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        listener = HttpListener.start("s3", where, front, List.of(), HttpLimits.DEFAULT, Optional.empty());
        wire = new Wire(listener.port());
    }

    @AfterEach
    void stop() throws Exception {
        wire.close();
        listener.close();
        store.close();
    }

    private Answer call(String method, String target, Map<String, String> headers) throws Exception {
        return wire.signed(accounts.list().getFirst().s3().orElseThrow(), method, target, headers, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /B",
                "HEAD /B",
                "DELETE /B",
                "GET /B",
                "GET /B/",
                "GET /B?list-type=2",
                "GET /B?location=",
                "GET /B?versions=",
                "GET /B?uploads=",
                "POST /B?delete=",
                "POST /B",
                "GET /B?acl=",
                "PUT /B?acl=",
                "GET /B?website=",
                "PUT /B?website=",
                "DELETE /B?website=",
                "GET /B?cors=",
                "PUT /B?cors=",
                "DELETE /B?cors=",
                "OPTIONS /B",
                "GET /B?tagging=",
                "PUT /B?tagging=",
                "DELETE /B?tagging=",
                "GET /B?versioning=",
                "GET /B?policy=",
                "GET /B?logging=",
                "GET /B/k",
                "HEAD /B/k",
                "PUT /B/k",
                "DELETE /B/k",
                "GET /B/k?attributes=",
                "GET /B/k?acl=",
                "PUT /B/k?acl=",
                "GET /B/k?tagging=",
                "PUT /B/k?tagging=",
                "DELETE /B/k?tagging=",
                "POST /B/k?uploads=",
                "PUT /B/k?partNumber=1&uploadId=1",
                "GET /B/k?uploadId=1",
                "POST /B/k?uploadId=1",
                "DELETE /B/k?uploadId=1"
            })
    void noOperationReachesThem(String request) throws Exception {
        String[] words = request.split(" ", 2);
        for (String spelling : new String[] {"kbase:node", "kbase%3Anode", "kbase%3anode"}) {
            Answer answer = call(words[0], words[1].replace("B", spelling), Map.of());
            assertThat(answer.status()).isIn(400, 404);
            if (!words[0].equals("HEAD")) assertThat(answer.outcome()).isEqualTo("400 InvalidBucketName");
        }
        assertThat(store.engine.info(KEPT).size()).isEqualTo(6);
        assertThat(store.engine.container(THEIRS).documents().get("acl")).hasValue("FULL_CONTROL group ALL_USERS\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kbase:node/k",
                "/kbase:node/k",
                "kbase%3Anode/k",
                "kbase%3Anode%2Fk",
                "kbase:node/k?versionId=null"
            })
    void noCopyNamesThemAsItsSource(String source) throws Exception {
        assertThat(call("PUT", "/ours/copy", Map.of("x-amz-copy-source", source))
                        .outcome())
                .isEqualTo("400 InvalidBucketName");
        String upload = call("POST", "/ours/parts?uploads=", Map.of()).element("UploadId");
        assertThat(call("PUT", "/ours/parts?partNumber=1&uploadId=" + upload, Map.of("x-amz-copy-source", source))
                        .outcome())
                .isEqualTo("400 InvalidBucketName");
    }

    @Test
    void aHostNameDoesNotNameThemEither() throws Exception {
        for (String host : new String[] {"kbase:node.localhost", "kbase%3Anode.localhost"})
            try (var fresh = new Wire(listener.port())) {
                assertThat(fresh.anonymous("GET", "/k", Map.of("host", host), "")
                                .status())
                        .isIn(400, 403, 404);
            }
    }

    @Test
    void theListOfBucketsDoesNotShowThem() throws Exception {
        assertThat(call("GET", "/", Map.of()).body())
                .contains("<Name>ours</Name>")
                .doesNotContain("kbase");
        Answer page = call("GET", "/?max-buckets=1", Map.of());
        assertThat(page.body()).contains("<Name>ours</Name>").doesNotContain("ContinuationToken");
        assertThat(call("GET", "/?prefix=kbase", Map.of()).body()).doesNotContain("<Name>");
    }
}
