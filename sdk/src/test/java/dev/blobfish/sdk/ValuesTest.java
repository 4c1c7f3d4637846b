package dev.blobfish.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Grantee.Group;
import dev.blobfish.sdk.Access.Permission;
import dev.blobfish.sdk.Access.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @Test
    void namesSortAsTheirUtf8Bytes() {
        List<String> names = Stream.of(
                        "a",
                        "aa",
                        "b",
                        "Z",
                        "é",
                        "\u07FF",
                        "\u0800",
                        "\uD7FF",
                        "\uE000",
                        "\uFFFD",
                        "\uD800\uDC00",
                        "\uDBFF\uDFFF",
                        "a\uD83D\uDC1F",
                        "a\uFFFD")
                .toList();
        List<String> byBytes = names.stream()
                .sorted((x, y) ->
                        Arrays.compareUnsigned(x.getBytes(StandardCharsets.UTF_8), y.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(names.stream().sorted(BlobName.ORDER).toList()).isEqualTo(byBytes);
        assertThat(names.stream()
                        .map(BlobName::new)
                        .sorted()
                        .map(BlobName::text)
                        .toList())
                .isEqualTo(byBytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD800", "a\uDC00b"})
    void whatIsNoNameIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobName(text));
    }

    @Test
    void aNameHasAtMost1024Bytes() {
        assertThat(new BlobName("ä".repeat(512)).text()).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobName("ä".repeat(512) + "x"));
    }

    @Test
    void digestsAgreeOrContradictWhereTheyCanBeCompared() {
        DigestSet md5 = DigestSet.of(DigestAlgorithm.MD5, "AB");
        assertThat(md5.agreesWith(DigestSet.of(DigestAlgorithm.MD5, "ab"))).isTrue();
        assertThat(md5.contradicts(DigestSet.of(DigestAlgorithm.MD5, "cd"))).isTrue();
        assertThat(md5.agreesWith(DigestSet.of(DigestAlgorithm.SHA1, "ab"))).isFalse();
        assertThat(md5.contradicts(DigestSet.of(DigestAlgorithm.SHA1, "cd"))).isFalse();
    }

    @Test
    void visibilityIsTheGrantsInOneWord() {
        var owner = new Grantee.User("me", "Me");
        var own = new Grant(new Grantee.User("me", "other spelling"), Permission.FULL_CONTROL);
        assertThat(access(owner, own).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(access(owner, own, new Grant(Group.EVERYONE, Permission.READ))
                        .visibility())
                .isEqualTo(Visibility.PUBLIC_READ);
        assertThat(access(owner, new Grant(Group.EVERYONE, Permission.WRITE)).visibility())
                .isEqualTo(Visibility.PUBLIC_WRITE);
        assertThat(access(owner, own, new Grant(new Grantee.User("you", ""), Permission.READ))
                        .visibility())
                .isEqualTo(Visibility.SHARED);
    }

    @Test
    void aSecretPrintsAsDots() {
        assertThat(new Secret("shh")).hasToString("••••");
        assertThat(List.of(new Secret("shh")).toString()).doesNotContain("shh");
    }

    private static Access access(Grantee.User owner, Grant... grants) {
        return new Access(Optional.of(owner), List.of(grants));
    }
}
