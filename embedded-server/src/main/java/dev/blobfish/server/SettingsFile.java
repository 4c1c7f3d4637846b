package dev.blobfish.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Settings from a JSON file.
final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private SettingsFile() {}

    static ServerSettings read(Path file, ServerSettings base) throws SettingsException {
        var root = new JsonObjectReader(file.toString(), tree(file));
        var settings = new ServerSettings(
                base.data(),
                dialects(root, base.dialects()),
                listening(root, base.listening()),
                limits(root.object("limits"), base.limits()),
                storage(root.object("storage"), base.storage()),
                OptionsFile.read(root, base.options()));
        root.finish();
        return settings;
    }

    /// The JSON of a file.
    static JsonNode tree(Path file) throws SettingsException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SettingsException(file + ": there is no such file");
        } catch (IOException e) {
            throw new SettingsException(file + ": cannot be read as text: " + e.getMessage());
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new SettingsException(file + ": no JSON"
                    + (at == null ? "" : ", line " + at.getLineNr() + " column " + at.getColumnNr()) + ": "
                    + e.getOriginalMessage());
        }
    }

    private static ServerSettings.Listening listening(JsonObjectReader root, ServerSettings.Listening base)
            throws SettingsException {
        return new ServerSettings.Listening(
                root.text("host", base.host()),
                (int) root.number("port", base.port(), 0, 65_535),
                root.texts("hostNames", base.hostNames()));
    }

    private static Set<Dialect> dialects(JsonObjectReader root, Set<Dialect> base) throws SettingsException {
        var labels = root.texts("dialects", base.stream().map(Dialect::label).toList());
        var dialects = EnumSet.noneOf(Dialect.class);
        for (var label : labels)
            dialects.add(Dialect.ofLabel(label)
                    .orElseThrow(() -> root.wrong("dialects", "a list out of " + Dialect.labels())));
        if (dialects.isEmpty()) throw root.wrong("dialects", "a list of one dialect or more");
        return dialects;
    }

    private static ServerSettings.Limits limits(JsonObjectReader json, ServerSettings.Limits base)
            throws SettingsException {
        var limits = new ServerSettings.Limits(
                (int) json.number("headerBytes", base.headerBytes(), 1024, 1 << 20),
                json.time("headerSeconds", base.headerTime(), SECOND),
                json.time("idleSeconds", base.idleTime(), SECOND),
                json.number("bodyBytesPerSecond", base.bodyBytesPerSecond(), 0, 1 << 30),
                (int) json.number("connections", base.connections(), 1, 1_000_000));
        json.finish();
        return limits;
    }

    private static ServerSettings.Storage storage(JsonObjectReader json, ServerSettings.Storage base)
            throws SettingsException {
        var storage = new ServerSettings.Storage(
                durability(json, base.durability()),
                (int) json.number("inlineBytes", base.inlineBytes(), 0, 60_000),
                json.time("unfinishedUploadHours", base.unfinishedUploads(), HOUR),
                json.time("finishedUploadHours", base.finishedUploads(), HOUR),
                json.number("reserveBytes", base.reserveBytes(), 0, Long.MAX_VALUE),
                json.number("quotaBytes", base.quotaBytes(), 0, Long.MAX_VALUE));
        json.finish();
        return storage;
    }

    private static ServerSettings.Durability durability(JsonObjectReader json, ServerSettings.Durability base)
            throws SettingsException {
        var written = json.text("durability", label(base));
        for (var one : ServerSettings.Durability.values()) if (label(one).equals(written)) return one;
        throw json.wrong("durability", "\"power-loss\" or \"process\"");
    }

    private static String label(ServerSettings.Durability durability) {
        return durability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
