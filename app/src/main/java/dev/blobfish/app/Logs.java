package dev.blobfish.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where log records go: to files in a folder that are rotated and kept small, and nowhere else unless that is asked
/// for; a
/// verb's output is for people.
public final class Logs {
    private static final int FILE_BYTES = 2 << 20;
    private static final int FILES = 5;

    /// Held, because a logger that nobody holds forgets its level. It tells of every start and stop.
    private static final Logger CHATTY = Logger.getLogger("org.eclipse.jetty");

    private Logs() {}

    /// Sends records of the level INFO and above to `folder`, which is made with the first of them.
    public static void toFiles(Path folder) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        CHATTY.setLevel(Level.WARNING);
        root.addHandler(new LateFiles(folder));
    }

    /// The same, and to standard error.
    public static void toStandardErrorToo(Path folder) {
        toFiles(folder);
        var console = new ConsoleHandler();
        console.setFormatter(new OneLine());
        Logger.getLogger("").addHandler(console);
    }

    /// Opens its files with the first record: most runs of the command line have none.
    private static final class LateFiles extends Handler {
        private final Path folder;
        private @Nullable FileHandler files;
        private boolean hopeless;

        LateFiles(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            FileHandler open = open();
            if (open != null) {
                open.publish(record);
            }
        }

        private @Nullable FileHandler open() {
            if (files == null && !hopeless) {
                try {
                    Files.createDirectories(folder);
                    // %g is the generation; %u keeps apart programs that run at the same time.
                    String pattern = folder.toString().replace("%", "%%") + "/blobfish-%u.%g.log";
                    var opened = new FileHandler(pattern, FILE_BYTES, FILES, true);
                    opened.setFormatter(new OneLine());
                    opened.setEncoding("UTF-8");
                    files = opened;
                } catch (IOException e) {
                    // A log that cannot be written must not stop the work it tells of.
                    hopeless = true;
                }
            }
            return files;
        }

        @Override
        public synchronized void flush() {
            if (files != null) {
                files.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (files != null) {
                files.close();
                files = null;
            }
            hopeless = true;
        }
    }

    /// `2026-01-31 12:00:00.000 WARNING dev.blobfish.X: text`, with line breaks inside made visible, so that a
    /// blob's name
    /// cannot forge a record.
    private static final class OneLine extends Formatter {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                        "yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord record) {
            String text = formatMessage(record).replace("\r", "\\r").replace("\n", "\\n");
            var line = new StringBuilder(TIME.format(record.getInstant()))
                    .append(' ')
                    .append(record.getLevel().getName())
                    .append(' ')
                    .append(record.getLoggerName())
                    .append(": ")
                    .append(text)
                    .append('\n');
            if (record.getThrown() != null) {
                var trace = new java.io.StringWriter();
                record.getThrown().printStackTrace(new java.io.PrintWriter(trace));
                line.append(trace);
            }
            return line.toString();
        }
    }
}
