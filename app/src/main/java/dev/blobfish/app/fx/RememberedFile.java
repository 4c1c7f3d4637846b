package dev.blobfish.app.fx;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Remembers in a small file, so that the window is back where it was before the library is even open. Written behind
/// the
/// caller's back, at most a few times a second; a file that cannot be read or written costs the memory, nothing else.
public final class RememberedFile implements Remembered {

    private static final Logger LOG = Logger.getLogger(RememberedFile.class.getName());
    private static final long PAUSE_MILLIS = 300;

    private final Path file;
    private final Properties values = new Properties();
    private boolean writing;

    public RememberedFile(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The window's memory in " + file + " is not readable and begins anew", e);
            }
        }
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        if (!value.equals(values.put(key, value)) && !writing) {
            writing = true;
            Thread.ofVirtual().name("remember the window").start(this::writeSoon);
        }
    }

    private void writeSoon() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        flush();
    }

    /// Writes what is not written yet.
    public synchronized void flush() {
        if (!writing) {
            return;
        }
        writing = false;
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, text.toString(), StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The window's memory could not be written to " + file, e);
        }
    }
}
