package dev.blobfish.app.fx;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Small things that the window remembers from one run to the next: sizes, columns, the theme. Never blocks: what is
/// put
/// is written behind the caller's back.
public interface Remembered {

    Optional<String> get(String key);

    void put(String key, String value);

    /// Remembers until the program ends.
    static Remembered inMemory() {
        Map<String, String> values = new ConcurrentHashMap<>();
        return new Remembered() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
