package dev.blobfish.server;

import dev.blobfish.server.engine.disk.RealFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `accounts.json` on the disk: read whole, replaced in one step, never half written. What this version does not know
/// stays as it is.
final class AccountFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Path file;

    /// @param folder the store's
    AccountFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("accounts.json");
    }

    /// Locked while somebody edits.
    Path lock() {
        return folder.resolve("accounts.lock");
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// The whole document.
    ///
    /// @throws SettingsException naming the file and what is wrong
    ObjectNode read() throws SettingsException {
        var tree = SettingsFile.tree(file);
        if (!(tree instanceof ObjectNode root) || !root.path("accounts").isArray())
            throw new SettingsException(file + ": an object with a list \"accounts\" is expected");
        return root;
    }

    /// The accounts in a document.
    AccountTable table(ObjectNode root) throws SettingsException {
        var accounts = new ArrayList<Account>();
        int index = 0;
        for (var entry : root.path("accounts"))
            accounts.add(AccountEntry.read(file + ": accounts[" + index++ + "]", entry));
        try {
            return new AccountTable(accounts);
        } catch (SettingsException e) {
            throw new SettingsException(file + ": " + e.getMessage());
        }
    }

    /// Replaces the file, readable by its owner alone.
    void write(ObjectNode root) throws IOException {
        var temporary = folder.resolve("accounts.json.new");
        Files.deleteIfExists(temporary);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(temporary, options, RealFiles.FILE)) {
            var bytes = ByteBuffer.wrap((JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        new RealFiles().forceFolder(folder);
    }

    /// Changes with every edit, and with every replacement of the file.
    Object fingerprint() throws IOException {
        record Fingerprint(Object key, long size, Object modified) {}
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Fingerprint(String.valueOf(attributes.fileKey()), attributes.size(), attributes.lastModifiedTime());
    }
}
