package dev.blobfish.app.connections;

import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands in the fields of a connection, and what is wrong with it. Immutable.
///
/// @param title what a person calls it
/// @param region empty for the store's own
/// @param pathStyle whether the bucket always stands in the path
/// @param container the one bucket to show; empty for all
/// @param kept options that the form does not show; they survive an edit
public record ConnectionDraft(
        String title,
        String endpoint,
        String accessKey,
        String region,
        boolean pathStyle,
        String container,
        Map<String, String> kept) {
    private static final String REGION = "region";
    private static final String ADDRESSING = "addressing";

    public ConnectionDraft {
        kept = Map.copyOf(kept);
    }

    /// A new connection.
    public static ConnectionDraft blank() {
        return new ConnectionDraft("", "", "", "", false, "", Map.of());
    }

    public static ConnectionDraft of(StoreProfile profile) {
        Map<String, String> rest = new HashMap<>(profile.options());
        String region = Optional.ofNullable(rest.remove(REGION)).orElse("");
        boolean path = "path".equals(rest.get(ADDRESSING));
        if (path) {
            rest.remove(ADDRESSING);
        }
        return new ConnectionDraft(
                profile.title(),
                profile.endpoint().toString(),
                profile.accessKey(),
                region,
                path,
                profile.container().map(ContainerName::text).orElse(""),
                rest);
    }

    /// What is wrong with a field.
    public enum Problem {
        TITLE_EMPTY,
        ENDPOINT_EMPTY,
        ENDPOINT_WRONG,
        SECRET_WITHOUT_KEY,
        SECRET_MISSING,
        CONTAINER_WRONG
    }

    /// Everything that is wrong, in the order of the fields.
    ///
    /// @param secretTyped whether a secret was entered
    /// @param secretKept whether one is kept already, so that a blank field keeps it
    public Set<Problem> problems(boolean secretTyped, boolean secretKept) {
        Set<Problem> found = EnumSet.noneOf(Problem.class);
        if (title.isBlank()) {
            found.add(Problem.TITLE_EMPTY);
        }
        if (endpoint.isBlank()) {
            found.add(Problem.ENDPOINT_EMPTY);
        } else if (address().isEmpty()) {
            found.add(Problem.ENDPOINT_WRONG);
        }
        if (accessKey.isBlank() && secretTyped) {
            found.add(Problem.SECRET_WITHOUT_KEY);
        }
        if (!accessKey.isBlank() && !secretTyped && !secretKept) {
            found.add(Problem.SECRET_MISSING);
        }
        if (container.contains("/")) {
            found.add(Problem.CONTAINER_WRONG);
        }
        return found;
    }

    /// The endpoint; a host without a scheme means https.
    Optional<URI> address() {
        String text = endpoint.strip();
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(whole);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Whether secrets would travel where others can read them.
    public boolean isPlainText() {
        return address()
                .map(uri -> "http".equals(uri.getScheme()) && !isLoopback(uri))
                .orElse(false);
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost().equals("localhost")
                || uri.getHost().startsWith("127.")
                || uri.getHost().equals("[::1]");
    }

    /// The connection as it will be saved. Only where there are no [#problems].
    public StoreProfile profile(String id) {
        Map<String, String> options = new HashMap<>(kept);
        if (!region.isBlank()) {
            options.put(REGION, region.strip());
        }
        if (pathStyle) {
            options.put(ADDRESSING, "path");
        }
        return new StoreProfile(
                id,
                title.strip(),
                Dialect.S3,
                address().orElseThrow(),
                accessKey.strip(),
                Optional.of(container.strip()).filter(text -> !text.isEmpty()).map(ContainerName::new),
                options);
    }

    /// A name made from the title for the command line: letters, digits and dashes, 2 to 60 characters.
    public String suggestedId() {
        String plain = Normalizer.normalize(title.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String id = plain.length() < 2 ? "store" + (plain.isEmpty() ? "" : "-" + plain) : plain;
        return id.substring(0, Math.min(60, id.length()));
    }
}
