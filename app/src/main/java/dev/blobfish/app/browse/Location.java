package dev.blobfish.app.browse;

import dev.blobfish.sdk.ContainerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place that the list can show: the containers of a connection, or a folder in one of them.
///
/// @param container absent at the root of the connection
/// @param prefix empty or ending in `/`; empty at the root
public record Location(String profileId, Optional<ContainerName> container, String prefix) {

    public Location {
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException("a folder ends in '/': \"" + prefix + "\"");
        }
        if (container.isEmpty() && !prefix.isEmpty()) {
            throw new IllegalArgumentException("there are no folders outside a container: \"" + prefix + "\"");
        }
    }

    /// The containers of a connection.
    public static Location root(String profileId) {
        return new Location(profileId, Optional.empty(), "");
    }

    /// The top of a container.
    public static Location of(String profileId, ContainerName container) {
        return new Location(profileId, Optional.of(container), "");
    }

    public boolean isRoot() {
        return container.isEmpty();
    }

    /// The same container at another prefix.
    public Location at(String otherPrefix) {
        return new Location(profileId, container, otherPrefix);
    }

    /// The place that an item of this place is; a blob is none.
    Optional<Location> into(Item item) {
        return switch (item) {
            case Item.Folder(var path) -> Optional.of(at(path));
            case Item.Bucket(var info) -> Optional.of(of(profileId, info.name()));
            case Item.Blob _ -> Optional.empty();
        };
    }

    /// One step up; absent at the root.
    public Optional<Location> parent() {
        if (container.isEmpty()) {
            return Optional.empty();
        }
        if (prefix.isEmpty()) {
            return Optional.of(root(profileId));
        }
        int cut = prefix.lastIndexOf('/', prefix.length() - 2);
        return Optional.of(at(prefix.substring(0, cut + 1)));
    }

    /// Every step from the root of the connection to here, both included.
    public List<Location> path() {
        List<Location> steps = new ArrayList<>();
        Optional<Location> at = Optional.of(this);
        while (at.isPresent()) {
            steps.addFirst(at.get());
            at = at.get().parent();
        }
        return List.copyOf(steps);
    }

    /// The last step's name as people read it; empty at the root.
    public String leaf() {
        if (prefix.isEmpty()) {
            return container.map(ContainerName::text).orElse("");
        }
        int cut = prefix.lastIndexOf('/', prefix.length() - 2);
        return prefix.substring(cut + 1, prefix.length() - 1);
    }

    /// What the path field shows: `photos/2024/`; empty at the root.
    public String text() {
        return container.map(name -> name + "/" + prefix).orElse("");
    }

    /// Reads what a person typed into the path field. A path without a slash at its end means the folder all the
    /// same.
    public static Location parse(String profileId, String typed) {
        String text = typed.strip();
        while (text.startsWith("/")) {
            text = text.substring(1);
        }
        if (text.isEmpty()) {
            return root(profileId);
        }
        int cut = text.indexOf('/');
        ContainerName container = new ContainerName(cut < 0 ? text : text.substring(0, cut));
        String rest = cut < 0 ? "" : text.substring(cut + 1);
        String prefix = rest.isEmpty() || rest.endsWith("/") ? rest : rest + "/";
        return new Location(profileId, Optional.of(container), prefix);
    }

    /// `local:photos/2024/`
    @Override
    public String toString() {
        return profileId + ":" + text();
    }
}
