package dev.blobfish.server;

import dev.blobfish.server.ServerSettings.KBaseOptions;
import dev.blobfish.server.ServerSettings.Options;
import dev.blobfish.server.ServerSettings.S3Options;
import dev.blobfish.server.ServerSettings.ShakenFistOptions;
import dev.blobfish.server.ServerSettings.UsosOptions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/// The part of a settings file that speaks of single dialects.
final class OptionsFile {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private OptionsFile() {}

    static Options read(JsonObjectReader root, Options base) throws SettingsException {
        return new Options(
                s3(root.object("s3"), base.s3()),
                kbase(root.object("kbase"), base.kbase()),
                shakenFist(root.object("shakenfist"), base.shakenFist()),
                usos(root.object("usos"), base.usos()));
    }

    private static S3Options s3(JsonObjectReader json, S3Options base) throws SettingsException {
        var s3 = new S3Options(json.text("region", base.region()), json.flag("displayNames", base.displayNames()));
        json.finish();
        return s3;
    }

    private static KBaseOptions kbase(JsonObjectReader json, KBaseOptions base) throws SettingsException {
        var kbase = new KBaseOptions(
                json.text("serverName", base.serverName()),
                json.text("gitCommit", base.gitCommit()),
                json.texts("tokenCookies", base.tokenCookies()),
                json.texts("adminRoles", base.adminRoles()));
        json.finish();
        return kbase;
    }

    private static ShakenFistOptions shakenFist(JsonObjectReader json, ShakenFistOptions base)
            throws SettingsException {
        var shakenFist = new ShakenFistOptions(
                json.time("tokenSeconds", base.tokenLife(), SECOND),
                json.time("uploadSeconds", base.uploadLife(), SECOND),
                json.time("deletedSeconds", base.deletedLife(), SECOND),
                json.text("nodeName", base.nodeName()),
                json.text("zone", base.zone()));
        json.finish();
        return shakenFist;
    }

    private static UsosOptions usos(JsonObjectReader json, UsosOptions base) throws SettingsException {
        var usos = new UsosOptions(
                zone(json, base.zone()),
                json.time("timestampSeconds", base.timestampWindow(), SECOND),
                json.time("stagingSeconds", base.stagingLife(), SECOND),
                json.flag("plaintextTransport", base.plaintextTransport()),
                json.flag("cors", base.cors()),
                json.number("maxBlobBytes", base.maxBlobBytes(), 0, Long.MAX_VALUE));
        json.finish();
        return usos;
    }

    private static ZoneId zone(JsonObjectReader json, ZoneId base) throws SettingsException {
        try {
            return ZoneId.of(json.text("zone", base.getId()));
        } catch (DateTimeException e) {
            throw json.wrong("zone", "a time zone such as \"Europe/Warsaw\"");
        }
    }
}
