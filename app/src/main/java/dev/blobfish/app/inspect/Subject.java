package dev.blobfish.app.inspect;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ContainerInfo;
import java.util.List;
import java.util.Optional;

/// What the inspector is about: what is selected, else the place that the list shows.
public sealed interface Subject {
    /// The connection of the subject.
    String profileId();

    /// A whole connection.
    record Connection(String profileId) implements Subject {}

    /// A container.
    record Bucket(String profileId, ContainerInfo info) implements Subject {}

    /// A folder.
    record Folder(Location location) implements Subject {
        @Override
        public String profileId() {
            return location.profileId();
        }
    }

    /// One blob.
    record Blob(String profileId, BlobInfo info) implements Subject {}

    /// Several items.
    record Many(Selection selection) implements Subject {
        @Override
        public String profileId() {
            return selection.location().profileId();
        }
    }

    /// What a job over the subject would work on; absent where there is nothing to work on in one container.
    default Optional<Targets> targets() {
        return switch (this) {
            case Connection _ -> Optional.empty();
            case Bucket(var _, var info) -> Optional.of(Targets.all(info.name()));
            case Folder(var location) ->
                location.container().map(in -> new Targets(in, List.of(), 0, 0, List.of(location.prefix())));
            case Blob(var _, var info) -> Optional.of(Targets.of(info.address().container(), List.of(info)));
            case Many(var selection) -> selection.location().container().map(in -> Targets.of(in, selection));
        };
    }

    static Subject of(Selection selection) {
        Location here = selection.location();
        if (selection.isEmpty()) {
            return place(here);
        }
        return selection.single().map(item -> single(here, item)).orElseGet(() -> new Many(selection));
    }

    private static Subject single(Location here, Item item) {
        return switch (item) {
            case Item.Bucket(var info) -> new Bucket(here.profileId(), info);
            case Item.Folder(var path) -> new Folder(here.at(path));
            case Item.Blob(var info) -> new Blob(here.profileId(), info);
        };
    }

    private static Subject place(Location here) {
        if (!here.prefix().isEmpty()) {
            return new Folder(here);
        }
        return here.container()
                .<Subject>map(name -> new Bucket(here.profileId(), new ContainerInfo(name, Optional.empty())))
                .orElseGet(() -> new Connection(here.profileId()));
    }
}
