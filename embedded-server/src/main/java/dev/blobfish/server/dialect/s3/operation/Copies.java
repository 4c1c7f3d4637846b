package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.AccessPolicy;
import dev.blobfish.server.dialect.s3.checksum.Checksum;
import dev.blobfish.server.dialect.s3.checksum.ChecksumAlgorithm;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.Conditions;
import dev.blobfish.server.dialect.s3.request.ObjectProperties;
import dev.blobfish.server.dialect.s3.request.ObjectRequest;
import dev.blobfish.server.dialect.s3.request.Tags;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectSnapshot;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// CopyObject. The copy shares the bytes of its source, so it is made at once whatever its size, and keeps the ETag and
/// the part layout.
public final class Copies {
    private final BlobEngine engine;
    private final Gate gate;
    private final ObjectWrites writes;
    private final InstantSource clock;

    /// Copies within a store.
    public Copies(BlobEngine engine, Gate gate, ObjectWrites writes, InstantSource clock) {
        this.engine = engine;
        this.gate = gate;
        this.writes = writes;
        this.clock = clock;
    }

    /// Copies an object.
    public S3Reply copy(S3Call call, ObjectRequest.CopyObject request) {
        Gate.requireKnown(call);
        AccessPolicy policy = writes.newObjectPolicy(call, request.name().container());
        requireChange(request);
        try (ObjectSnapshot source = gate.readSource(call, request.source())) {
            requireConditions(request.sourceConditions(), source.info(), clock);
            if (source.info().size() > ObjectWrites.MAX_SINGLE) {
                throw new S3Refusal(
                        S3Code.INVALID_REQUEST,
                        "The specified copy source is larger than the maximum allowable size for a copy source: "
                                + ObjectWrites.MAX_SINGLE);
            }
            var draft = new ObjectDraft(source.info().etag(), documents(source, policy, request));
            ObjectInfo copy = engine.copy(source, request.name(), draft, WriteConditions.of(request.conditions()));
            return S3Reply.xml(result("CopyObjectResult", new StoredObject(copy)));
        }
    }

    /// Copying a thing onto itself is how its properties are changed; without a change it is a mistake.
    private static void requireChange(ObjectRequest.CopyObject request) {
        boolean changes = request.replaceProperties()
                || request.replaceTags()
                || request.checksum().isPresent()
                || request.properties().system().containsKey(ObjectProperties.STORAGE_CLASS)
                || request.properties().system().containsKey("x-amz-website-redirect-location");
        if (request.name().equals(request.source()) && !changes) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST,
                    "This copy request is illegal because it is trying to copy an object to itself without changing the"
                            + " object's metadata, storage class, website redirect location or encryption attributes.");
        }
    }

    static void requireConditions(Conditions conditions, ObjectInfo source, InstantSource clock) {
        if (conditions.judge(source.etag(), source.modified(), clock.instant()) != Conditions.Verdict.GO_ON) {
            throw ObjectReads.failed();
        }
    }

    private static Documents documents(ObjectSnapshot source, AccessPolicy policy, ObjectRequest.CopyObject request) {
        var original = new StoredObject(source.info());
        ObjectProperties properties =
                request.replaceProperties() ? request.properties() : inherited(original, request.properties());
        Optional<Tags> tags = request.replaceTags() ? request.tags() : Optional.of(original.tags());
        Documents documents = ObjectDocuments.of(policy, properties, tags);
        Optional<Checksum> checksum = request.checksum()
                .map(algorithm -> computed(source, original, algorithm))
                .or(original::checksum);
        return checksum.isPresent() ? ObjectDocuments.withChecksum(documents, checksum.get()) : documents;
    }

    /// The source's properties; storage class and redirect are never inherited.
    private static ObjectProperties inherited(StoredObject original, ObjectProperties requested) {
        SortedMap<String, String> system = new TreeMap<>(original.properties().system());
        for (String own : Set.of(ObjectProperties.STORAGE_CLASS, "x-amz-website-redirect-location")) {
            system.remove(own);
            Optional.ofNullable(requested.system().get(own)).ifPresent(value -> system.put(own, value));
        }
        return new ObjectProperties(system, original.properties().user());
    }

    private static Checksum computed(ObjectSnapshot source, StoredObject original, ChecksumAlgorithm algorithm) {
        return original.checksum()
                .filter(checksum -> checksum.algorithm() == algorithm)
                .orElseGet(() -> Checksum.of(
                        algorithm,
                        source.digest(source.whole(), Set.of(algorithm.digest()))
                                .values()
                                .iterator()
                                .next()));
    }

    private static byte[] result(String root, StoredObject copy) {
        return XmlText.document(root, xml -> {
            xml.text("LastModified", S3Dates.xml(copy.info().modified()));
            xml.text("ETag", copy.quotedEtag());
            copy.checksum().ifPresent(checksum -> {
                xml.text(checksum.algorithm().element(), checksum.text());
                xml.text("ChecksumType", checksum.type().name());
            });
        });
    }
}
