package dev.blobfish.app.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The texts of one view package, from `messages.properties` (English, complete) and `messages_LANGUAGE.properties`
/// beside
/// its classes. Only the wanted language is looked at, never the one of the machine, so that an English window stays
/// English everywhere.
///
/// Texts with arguments are [MessageFormat] patterns; plurals are written as `choice`. Apostrophes are typographic (’).
public final class Texts {

    private final Bundle bundle;
    private final Locale locale;

    private Texts(Bundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The texts beside a class.
    public static Texts of(Class<?> anchor, Locale locale) {
        Map<String, String> all = new HashMap<>(read(anchor, "messages.properties"));
        all.putAll(read(anchor, "messages_" + locale.getLanguage() + ".properties"));
        return new Texts(new Bundle(all), locale);
    }

    private static Map<String, String> read(Class<?> anchor, String file) {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /// For the FXML loader.
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// A text as it stands.
    ///
    /// @throws java.util.MissingResourceException when the key is unknown
    public String get(String key) {
        return bundle.getString(key);
    }

    /// A text with arguments filled in, numbers by locale.
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    private static final class Bundle extends ResourceBundle {
        private final Map<String, String> texts;

        Bundle(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
