package dev.blobfish.server;

/// Settings or accounts that cannot be used. The message names the file, the key and what is expected there; it is
/// meant for the user.
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1;

    /// Says what is wrong.
    public SettingsException(String message) {
        super(message);
    }
}
