package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.DigestSet;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.driver.http.UriText;
import dev.blobfish.sdk.driver.http.XmlReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// One page of keys, of either version.
///
/// @param entries blobs and folders merged in the order of their paths
/// @param token of version 2, or empty
/// @param marker of version 1, or empty
record ListXml(List<Listing.Entry> entries, boolean isTruncated, String token, String marker) {
    private static final Comparator<Listing.Entry> BY_PATH = Comparator.comparing(Listing.Entry::path, BlobName.ORDER);

    /// What the document says before anything is decoded: whether names are encoded may come after them.
    private static final class Raw {
        final List<Map<String, String>> contents = new ArrayList<>();
        final List<String> prefixes = new ArrayList<>();
        final Map<String, String> texts = new HashMap<>();

        String text(String name) {
            return texts.getOrDefault(name, "");
        }

        String name(String encoded) {
            return text("EncodingType").equalsIgnoreCase("url") ? UriText.decodeForm(encoded) : encoded;
        }
    }

    static ListXml parse(XmlReading xml, ContainerName container) throws XMLStreamException, BlobException {
        Raw raw = new Raw();
        xml.children(name -> {
            switch (name) {
                case "Contents" -> raw.contents.add(texts(xml));
                case "CommonPrefixes" -> raw.prefixes.addAll(texts(xml).values());
                default -> raw.texts.put(name, xml.text());
            }
        });
        List<Listing.Entry> entries = new ArrayList<>(raw.contents.size() + raw.prefixes.size());
        for (Map<String, String> content : raw.contents) {
            entries.add(new Listing.Blob(info(content, raw, container)));
        }
        for (String prefix : raw.prefixes) {
            entries.add(new Listing.Folder(raw.name(prefix)));
        }
        entries.sort(BY_PATH);
        boolean truncated = raw.text("IsTruncated").strip().equals("true");
        return new ListXml(entries, truncated, raw.text("NextContinuationToken"), raw.name(raw.text("NextMarker")));
    }

    private static BlobInfo info(Map<String, String> content, Raw raw, ContainerName container) throws BlobException {
        BlobAddress address = new BlobAddress(container, new BlobId(raw.name(content.getOrDefault("Key", ""))));
        String owner = content.getOrDefault("Owner", "");
        return new BlobInfo(
                address,
                S3Headers.name(address),
                Long.parseLong(content.getOrDefault("Size", "").strip()),
                XmlDates.parse(content.getOrDefault("LastModified", "")).orElse(Instant.EPOCH),
                ETags.bare(content.getOrDefault("ETag", "")),
                DigestSet.NONE,
                Optional.empty(),
                owner.isEmpty() ? Optional.empty() : Optional.of(owner));
    }

    /// The texts of the children; of an owner, the display name or else the id.
    private static Map<String, String> texts(XmlReading xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>(8);
        xml.children(name -> {
            if (name.equals("Owner")) {
                Map<String, String> owner = texts(xml);
                String id = owner.getOrDefault("ID", "");
                texts.put(name, owner.getOrDefault("DisplayName", id));
            } else {
                texts.put(name, xml.text());
            }
        });
        return texts;
    }
}
