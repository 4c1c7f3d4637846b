package dev.blobfish.server.engine;

import java.nio.charset.StandardCharsets;

/// The name of an object. Any Unicode text is a key, control characters, `..` and `//` included: no key ever becomes a
/// path.
///
/// @param container the container's name
/// @param key       1 or more characters; without lone surrogates, which have no UTF-8 form
public record ObjectName(String container, String key) {
    /// @throws EngineException [Problem#INVALID_NAME] for an empty key or one that is not Unicode
    public ObjectName {
        if (key.isEmpty()) throw new EngineException(Problem.INVALID_NAME, "empty key in " + container);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(key))
            throw new EngineException(Problem.INVALID_NAME, "key in " + container + " is not Unicode text");
    }

    @Override
    public String toString() {
        return container + "/" + key;
    }
}
