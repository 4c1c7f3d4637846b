package dev.blobfish.sdk;

/// The secret half of credentials. Prints as dots; [#reveal] is the only way to the text.
public final class Secret {
    public static final Secret NONE = new Secret("");

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    public String reveal() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "" : "••••";
    }
}
