package dev.blobfish.app.inspect;

import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.fx.Formats;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.SystemHeader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what is known of a subject into lines. Pure.
final class Facts {
    private final Formats formats;

    Facts(Formats formats) {
        this.formats = formats;
    }

    List<Fact> blob(BlobInfo blob, Optional<URI> url) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Fact.Name.NAME, blob.name().leaf());
        add(facts, Fact.Name.LOCATION, blob.address().toString());
        facts.add(new Fact(
                Fact.Name.SIZE,
                blob.size() < 1000
                        ? formats.exactSize(blob.size())
                        : formats.size(blob.size()) + " (" + formats.exactSize(blob.size()) + ")",
                Long.toString(blob.size())));
        blob.metadata()
                .flatMap(all -> all.get(SystemHeader.CONTENT_TYPE))
                .ifPresent(type -> add(facts, Fact.Name.TYPE, type));
        moment(facts, Fact.Name.MODIFIED, blob.modified());
        blob.owner().ifPresent(owner -> add(facts, Fact.Name.OWNER, owner));
        if (!blob.etag().isEmpty()) {
            add(facts, Fact.Name.ETAG, blob.etag());
        }
        blob.digests().hex().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(digest -> add(facts, Fact.Name.valueOf(digest.getKey().name()), digest.getValue()));
        url.ifPresent(address -> add(facts, Fact.Name.URL, address.toString()));
        return facts;
    }

    List<Fact> many(Selection selection, String summary) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Fact.Name.SELECTED, summary);
        if (selection.blobs() > 0) {
            facts.add(new Fact(Fact.Name.SIZE, formats.size(selection.bytes()), Long.toString(selection.bytes())));
        }
        add(facts, Fact.Name.LOCATION, selection.location().text());
        return facts;
    }

    List<Fact> folder(Location folder) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Fact.Name.NAME, folder.leaf());
        add(facts, Fact.Name.LOCATION, folder.text());
        return facts;
    }

    List<Fact> bucket(ContainerInfo bucket) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Fact.Name.NAME, bucket.name().text());
        bucket.created().ifPresent(created -> moment(facts, Fact.Name.CREATED, created));
        return facts;
    }

    List<Fact> connection(StoreProfile profile) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Fact.Name.CONNECTION, profile.title());
        add(facts, Fact.Name.ENDPOINT, profile.endpoint().toString());
        return facts;
    }

    private void moment(List<Fact> facts, Fact.Name name, Instant when) {
        facts.add(new Fact(name, formats.moment(when), when.toString()));
    }

    private static void add(List<Fact> facts, Fact.Name name, String text) {
        facts.add(new Fact(name, text, text));
    }
}
