package dev.blobfish.app.connections;

import java.util.Map;
import java.util.Optional;

/// Where the passphrase of the encrypted secrets comes from: the environment, else whoever can be asked. Thread-safe.
public final class Passphrases {
    /// The environment variable that holds the passphrase where nobody can be asked.
    public static final String VARIABLE = "BLOBFISH_PASSPHRASE";

    private final Map<String, String> environment;
    private volatile Source source;

    /// Asks a person. Called on the thread that needs the passphrase, never on the FX thread.
    @FunctionalInterface
    public interface Source {
        /// @param question what to ask, a sentence
        /// @return empty when the person declines or nobody is there
        Optional<String> ask(String question);
    }

    public Passphrases(Map<String, String> environment, Source source) {
        this.environment = environment;
        this.source = source;
    }

    /// Asks there from now on. The window calls this once it can show a dialog.
    public void askWith(Source newSource) {
        source = newSource;
    }

    Optional<String> existing() {
        return fromEnvironment().or(() -> source.ask("Passphrase of Blobfish's secrets: "));
    }

    /// A new passphrase, typed twice where somebody types.
    Optional<String> fresh() {
        return fromEnvironment()
                .or(() -> source.ask("New passphrase to encrypt Blobfish's secrets with: ")
                        .filter(first -> source.ask("The same passphrase again: ")
                                .filter(first::equals)
                                .isPresent()));
    }

    private Optional<String> fromEnvironment() {
        return Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isEmpty());
    }
}
