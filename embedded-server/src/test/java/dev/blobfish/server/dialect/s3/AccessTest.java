package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what, between two accounts and somebody without a name.
class AccessTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        mine("PUT", "/shared", Map.of());
        mine("PUT", "/shared?acl=", Map.of("x-amz-acl", "private"));
        mine("PUT", "/shared/k", Map.of());
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private Answer mine(String method, String target, Map<String, String> headers) throws IOException {
        return wire.signed(STORE.owner(), method, target, headers, "");
    }

    private Answer theirs(String method, String target) throws IOException {
        return wire.signed(STORE.other(), method, target);
    }

    private Answer anonymous(String method, String target) throws IOException {
        return wire.anonymous(method, target, Map.of(), "");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /shared, 403 AccessDenied",
        "GET, /shared/k, 403 AccessDenied",
        "GET, /shared/absent, 403 AccessDenied",
        "PUT, /shared/new, 403 AccessDenied",
        "DELETE, /shared/k, 403 AccessDenied",
        "GET, /shared/k?acl=, 403 AccessDenied",
        "PUT, /shared/k?acl=, 403 AccessDenied",
        "GET, /shared?acl=, 403 AccessDenied",
        "GET, /shared?uploads=, 403 AccessDenied",
        "GET, /shared?website=, 403 AccessDenied",
        "DELETE, /shared, 403 AccessDenied",
        "GET, /missing, 404 NoSuchBucket",
        "GET, /missing/k, 404 NoSuchBucket"
    })
    void whatIsPrivateIsRefusedToEverybodyElse(String method, String target, String outcome) throws IOException {
        assertThat(theirs(method, target).outcome()).isEqualTo(outcome);
        assertThat(anonymous(method, target).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "public-read, 200, 200",
        "authenticated-read, 403 AccessDenied, 200",
        "private, 403 AccessDenied, 403 AccessDenied",
        "public-read-write, 200, 200"
    })
    void aCannedPolicyOpensAnObject(String canned, String anonymous, String other) throws IOException {
        assertThat(mine("PUT", "/shared/k?acl=", Map.of("x-amz-acl", canned)).outcome())
                .isEqualTo("200");
        assertThat(anonymous("GET", "/shared/k").outcome()).isEqualTo(anonymous);
        assertThat(theirs("GET", "/shared/k").outcome()).isEqualTo(other);
    }

    @Test
    void aGrantOpensAnObjectToOneAccount() throws IOException {
        String grant = "id=\"" + STORE.other().id() + "\"";
        mine("PUT", "/shared/k", Map.of("x-amz-grant-read", grant));
        assertThat(theirs("GET", "/shared/k").outcome()).isEqualTo("200");
        assertThat(theirs("GET", "/shared/k?acl=").outcome()).isEqualTo("403 AccessDenied");
        assertThat(anonymous("GET", "/shared/k").outcome()).isEqualTo("403 AccessDenied");
        // The list says all there is: the owner was granted nothing but the policy itself.
        assertThat(mine("GET", "/shared/k", Map.of()).outcome()).isEqualTo("403 AccessDenied");
        assertThat(mine("GET", "/shared/k?acl=", Map.of()).body())
                .contains(STORE.other().id());
    }

    @Test
    void groupsAreListedBeforeAccounts() throws IOException {
        mine("PUT", "/shared/k?acl=", Map.of("x-amz-acl", "public-read"));
        String policy = mine("GET", "/shared/k?acl=", Map.of()).body();
        assertThat(policy.indexOf("AllUsers")).isPositive().isLessThan(policy.indexOf("FULL_CONTROL"));
    }

    @Test
    void aPolicyMakesTheRoundAsADocument() throws IOException {
        mine("PUT", "/shared/k?acl=", Map.of("x-amz-acl", "public-read"));
        String policy = mine("GET", "/shared/k?acl=", Map.of()).body();
        mine("PUT", "/shared/k?acl=", Map.of("x-amz-acl", "private"));
        assertThat(wire.signed(STORE.owner(), "PUT", "/shared/k?acl=", Map.of(), policy)
                        .outcome())
                .isEqualTo("200");
        assertThat(anonymous("GET", "/shared/k").outcome()).isEqualTo("200");
        String stolen = policy.replace(STORE.owner().id(), STORE.other().id());
        assertThat(wire.signed(STORE.owner(), "PUT", "/shared/k?acl=", Map.of(), stolen)
                        .outcome())
                .isEqualTo("403 AccessDenied");
    }

    @Test
    void anOpenBucketIsListedAndWrittenByAnybody() throws IOException {
        mine("PUT", "/shared?acl=", Map.of("x-amz-acl", "public-read-write"));
        assertThat(anonymous("GET", "/shared").body()).contains("<Key>k</Key>");
        assertThat(anonymous("GET", "/shared/absent").outcome()).isEqualTo("404 NoSuchKey");
        assertThat(anonymous("PUT", "/shared/left-here").outcome()).isEqualTo("200");
        assertThat(mine("GET", "/shared/left-here", Map.of()).outcome()).isEqualTo("200");
        assertThat(theirs("PUT", "/shared/of-other").outcome()).isEqualTo("200");
        assertThat(mine("GET", "/shared/of-other", Map.of()).outcome()).isEqualTo("403 AccessDenied");
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-grant-read, id=nobody, 400 InvalidArgument",
        "x-amz-grant-read, uri=http://example.org/group, 400 InvalidArgument",
        "x-amz-grant-read, emailAddress=nobody@example.org, 400 UnresolvableGrantByEmailAddress",
        "x-amz-grant-read, nonsense, 400 InvalidArgument",
        "x-amz-acl, nonsense, 400 InvalidArgument"
    })
    void aGranteeNobodyKnowsIsRefused(String header, String value, String outcome) throws IOException {
        assertThat(mine("PUT", "/shared/k?acl=", Map.of(header, value)).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aPolicyHasAHundredGrantsAtMost() throws IOException {
        String grant = "id=" + STORE.owner().id();
        assertThat(mine("PUT", "/shared/k?acl=", Map.of("x-amz-grant-read", grant + ("," + grant).repeat(99)))
                        .outcome())
                .isEqualTo("200");
        assertThat(mine("PUT", "/shared/k?acl=", Map.of("x-amz-grant-read", grant + ("," + grant).repeat(100)))
                        .outcome())
                .isEqualTo("400 InvalidRequest");
    }

    @Test
    void theBucketOfAnotherAccountIsTaken() throws IOException {
        assertThat(theirs("PUT", "/shared").outcome()).isEqualTo("409 BucketAlreadyExists");
        assertThat(mine("PUT", "/shared", Map.of()).outcome()).isEqualTo("200");
        assertThat(theirs("GET", "/").body()).doesNotContain("<Name>shared</Name>");
    }

    @Test
    void theExpectedOwnerIsChecked() throws IOException {
        assertThat(mine("GET", "/shared", Map.of("x-amz-expected-bucket-owner", "somebody"))
                        .outcome())
                .isEqualTo("403 AccessDenied");
    }
}
