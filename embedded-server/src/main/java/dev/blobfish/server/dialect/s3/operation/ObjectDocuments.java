package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.checksum.ChecksumType;
import dev.blobfish.server.dialect.s3.request.ObjectProperties;
import dev.blobfish.server.dialect.s3.request.Tags;
import dev.blobfish.server.engine.Documents;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How this dialect writes what it knows of an object, an upload or a part into the engine's documents. This format is
/// on
/// people's disks: names may be added, never changed.
final class ObjectDocuments {
    private static final String OWNER = "owner";
    private static final String ACL = "acl";
    private static final String TAGS = "tags";
    private static final String CHECKSUM = "checksum";
    private static final String SYSTEM = "system.";
    private static final String USER = "user.";

    private ObjectDocuments() {}

    /// The documents of a new object.
    static Documents of(AccessPolicy policy, ObjectProperties properties, Optional<Tags> tags) {
        var texts = new TreeMap<String, String>();
        texts.put(OWNER, policy.owner());
        if (!policy.equals(AccessPolicy.privateTo(policy.owner()))) {
            texts.put(ACL, policy.toDocument());
        }
        properties.system().forEach((name, value) -> texts.put(SYSTEM + name, value));
        properties.user().forEach((name, value) -> texts.put(USER + name, value));
        Documents documents = Documents.of(texts);
        return tags.isPresent() ? withTags(documents, tags.get()) : documents;
    }

    static Documents withPolicy(Documents documents, AccessPolicy policy) {
        return documents.with(ACL, policy.toDocument());
    }

    static Documents withTags(Documents documents, Tags tags) {
        return tags.items().isEmpty() ? documents.without(TAGS) : documents.with(TAGS, tags.toDocument());
    }

    static Documents withChecksum(Documents documents, Checksum checksum) {
        return documents.with(CHECKSUM, checksum.algorithm() + " " + checksum.type() + " " + checksum.text());
    }

    static String owner(Documents documents) {
        return documents.get(OWNER).orElse("");
    }

    static AccessPolicy policy(Documents documents) {
        String owner = owner(documents);
        return documents
                .get(ACL)
                .map(document -> AccessPolicy.fromDocument(owner, document))
                .orElseGet(() -> AccessPolicy.privateTo(owner));
    }

    static ObjectProperties properties(Documents documents) {
        return new ObjectProperties(below(documents, SYSTEM), below(documents, USER));
    }

    private static SortedMap<String, String> below(Documents documents, String prefix) {
        var found = new TreeMap<String, String>();
        documents.texts().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    static Optional<Tags> tags(Documents documents) {
        return documents.get(TAGS).map(Tags::fromDocument);
    }

    static Optional<Checksum> checksum(Documents documents) {
        return documents.get(CHECKSUM).map(text -> {
            String[] words = text.split(" ", 3);
            return new Checksum(ChecksumAlgorithm.valueOf(words[0]), ChecksumType.valueOf(words[1]), words[2]);
        });
    }
}
