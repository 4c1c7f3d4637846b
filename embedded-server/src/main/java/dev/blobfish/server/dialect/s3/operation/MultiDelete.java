package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.acl.Permission;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Problem;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.Addressing;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.request.Versions;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Pending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// DeleteObjects: up to 1,000 keys, each with an outcome of its own.
public final class MultiDelete {
    private static final int MAX_KEYS = 1000;
    private static final Set<String> CONDITIONS = Set.of("ETag", "LastModifiedTime", "Size");

    private final BlobEngine engine;
    private final Gate gate;

    private sealed interface Outcome {
        record Deleted(String key) implements Outcome {}

        record Failed(String key, S3Refusal why) implements Outcome {}
    }

    private record Wanted(String key, Optional<S3Refusal> refusal) {}

    /// Deletes from a store.
    public MultiDelete(BlobEngine engine, Gate gate) {
        this.engine = engine;
        this.gate = gate;
    }

    /// Deletes the keys of the request's document.
    public S3Reply delete(S3Call call, BucketRequest.DeleteObjects request) throws IOException {
        gate.bucket(call, request.bucket(), Permission.WRITE);
        XmlElement root = RequestDocuments.parse(RequestDocuments.bytes(call), "Delete");
        List<XmlElement> objects = root.children("Object");
        if (objects.isEmpty() || objects.size() > MAX_KEYS) {
            throw RequestDocuments.malformed("it must name 1 to " + MAX_KEYS + " objects");
        }
        boolean quiet =
                root.textOf("Quiet").filter(text -> text.strip().equals("true")).isPresent();
        List<Outcome> outcomes = deleteAll(
                request.bucket(), objects.stream().map(MultiDelete::wanted).toList());
        return S3Reply.xml(XmlText.document("DeleteResult", xml -> outcomes.forEach(one -> write(xml, one, quiet))));
    }

    private static Wanted wanted(XmlElement object) {
        String key = object.textOf("Key").orElseThrow(() -> RequestDocuments.malformed("an object has no key"));
        try {
            Addressing.checkedKey(key);
            Versions.requireNull(object.textOf("VersionId").orElse("").strip());
            if (object.children().stream().anyMatch(child -> CONDITIONS.contains(child.name()))) {
                throw new S3Refusal(S3Code.NOT_IMPLEMENTED, "Conditional deletion of many objects is not implemented");
            }
            return new Wanted(key, Optional.empty());
        } catch (S3Refusal refusal) {
            return new Wanted(key, Optional.of(refusal));
        }
    }

    private List<Outcome> deleteAll(String bucket, List<Wanted> wanted) {
        List<ObjectName> names = wanted.stream()
                .filter(one -> one.refusal().isEmpty())
                .map(one -> new ObjectName(bucket, one.key()))
                .toList();
        Iterator<Pending<Optional<ObjectInfo>>> pending =
                engine.deleteAll(names).iterator();
        List<Outcome> outcomes = new ArrayList<>();
        for (Wanted one : wanted) {
            outcomes.add(
                    one.refusal().isPresent()
                            ? new Outcome.Failed(one.key(), one.refusal().get())
                            : outcome(one.key(), pending.next()));
        }
        return outcomes;
    }

    private static Outcome outcome(String key, Pending<Optional<ObjectInfo>> pending) {
        try {
            pending.await();
            return new Outcome.Deleted(key);
        } catch (EngineException failure) {
            return new Outcome.Failed(key, S3Problem.refusal(failure));
        }
    }

    private static void write(XmlText xml, Outcome outcome, boolean quiet) {
        switch (outcome) {
            case Outcome.Deleted(String key) -> {
                if (!quiet) {
                    xml.element("Deleted", one -> one.text("Key", key));
                }
            }
            case Outcome.Failed(String key, S3Refusal why) ->
                xml.element(
                        "Error",
                        one -> one.text("Key", key)
                                .text("Code", why.code().text())
                                .text("Message", String.valueOf(why.getMessage())));
        }
    }
}
