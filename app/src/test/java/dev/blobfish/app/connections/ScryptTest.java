package dev.blobfish.app.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The vectors of RFC 7914, section 12.
class ScryptTest {
    @Test
    void agreesWithTheVectorsOfTheRfc() throws Exception {
        assertThat(derive(new Scrypt(16, 1, 1), "", ""))
                .isEqualTo("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
        assertThat(derive(new Scrypt(1024, 8, 16), "password", "NaCl"))
                .isEqualTo("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
        assertThat(derive(new Scrypt(16384, 8, 1), "pleaseletmein", "SodiumChloride"))
                .isEqualTo("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
    }

    @Test
    void refusesParametersThatAFileCouldUseToExhaustMemory() {
        assertThatThrownBy(() -> new Scrypt(1 << 30, 8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scrypt(1000, 8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scrypt(1024, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String derive(Scrypt scrypt, String passphrase, String salt) throws Exception {
        return HexFormat.of()
                .formatHex(scrypt.derive(
                        passphrase.getBytes(StandardCharsets.UTF_8), salt.getBytes(StandardCharsets.UTF_8), 64));
    }
}
