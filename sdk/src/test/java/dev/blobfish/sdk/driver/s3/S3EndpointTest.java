package dev.blobfish.sdk.driver.s3;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Secret;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9100, AUTO, photos, http://127.0.0.1:9100/photos/a%20b/c",
        "http://127.0.0.1:80/, AUTO, photos, http://127.0.0.1/photos/a%20b/c",
        "http://[::1]:9100, AUTO, photos, http://[::1]:9100/photos/a%20b/c",
        "https://store.example/base/, AUTO, photos, https://store.example/base/photos/a%20b/c",
        "https://store.example, VIRTUAL, photos, https://photos.store.example/a%20b/c",
        "https://s3.amazonaws.com, AUTO, photos, https://photos.s3.amazonaws.com/a%20b/c",
        "https://s3.eu-west-1.amazonaws.com, AUTO, photos, https://photos.s3.eu-west-1.amazonaws.com/a%20b/c",
        "https://s3.amazonaws.com, AUTO, my.photos, https://s3.amazonaws.com/my.photos/a%20b/c",
        "https://s3.amazonaws.com, PATH, photos, https://s3.amazonaws.com/photos/a%20b/c"
    })
    void aBlobHasAnAddress(String endpoint, Addressing addressing, String bucket, String expected)
            throws BlobException {
        var target = S3Endpoint.of(URI.create(endpoint), addressing).object(new ContainerName(bucket), "a b/c");
        assertThat(target.uri("")).isEqualTo(URI.create(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "https://s3.amazonaws.com, eu-west-1, s3.eu-west-1.amazonaws.com",
        "https://s3.amazonaws.com, us-east-1, s3.amazonaws.com",
        "https://s3.eu-west-1.amazonaws.com, eu-west-1, s3.eu-west-1.amazonaws.com",
        "https://s3.eu-west-1.amazonaws.com, us-east-1, s3.us-east-1.amazonaws.com",
        "https://s3.cn-north-1.amazonaws.com.cn, cn-northwest-1, s3.cn-northwest-1.amazonaws.com.cn",
        "https://store.example, eu-west-1, store.example"
    })
    void amazonHasAHostForEachRegion(String endpoint, String region, String host) throws BlobException {
        assertThat(S3Endpoint.of(URI.create(endpoint), Addressing.AUTO)
                        .in(region)
                        .authority())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9100, true",
        "http://127.0.0.1, true",
        "http://127.9.9.9:80, true",
        "http://[::1]:9000, true",
        "http://localhost.example.com, false",
        "http://127.0.0.1.example.com:9100, false",
        "http://10.0.0.1:9100, false"
    })
    void onlyThisMachineIsLoopback(URI uri, boolean loopback) throws BlobException {
        assertThat(S3Endpoint.of(uri, Addressing.AUTO).isLoopback()).isEqualTo(loopback);
    }

    @Test
    void dotSegmentsSurviveAndAreSignedAsSlashes() throws BlobException {
        var endpoint = S3Endpoint.of(URI.create("http://127.0.0.1:1"), Addressing.AUTO);
        var target = endpoint.object(new ContainerName("b"), "a/../c");
        assertThat(target.path()).isEqualTo("/b/a%2F..%2Fc");
        assertThat(target.signedPath()).isEqualTo("/b/a/../c");
        refused(Kind.UNSUPPORTED, () -> endpoint.object(new ContainerName("b"), ".."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://store.example",
                "store.example",
                "https:///path",
                "https://user:secret@store.example",
                "https://store.example?x=1",
                "https://store.example#x"
            })
    void whatIsNoEndpointIsRefused(String endpoint) {
        BlobException refusal = refused(Kind.INVALID, () -> S3Endpoint.of(URI.create(endpoint), Addressing.AUTO));
        assertThat(refusal.getMessage()).doesNotContain("secret");
    }

    @Test
    void optionsAreChecked() {
        URI uri = URI.create("http://127.0.0.1:1");
        refused(Kind.INVALID, () -> S3Settings.of(S3Lab.profile(uri, Map.of("colour", "red")), new Secret("x")));
        refused(Kind.INVALID, () -> S3Settings.of(S3Lab.profile(uri, Map.of("addressing", "up")), new Secret("x")));
        refused(Kind.NOT_AUTHENTICATED, () -> S3Settings.of(S3Lab.profile(uri, Map.of()), Secret.NONE));
    }
}
