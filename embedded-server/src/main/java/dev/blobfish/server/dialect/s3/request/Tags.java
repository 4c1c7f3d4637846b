package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.dialect.s3.xml.MalformedXmlException;
import dev.blobfish.server.dialect.s3.xml.XmlDocuments;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;

/// The tags of an object or a bucket, in the order given.
public record Tags(List<Tag> items) {
    /// One tag.
    ///
    /// @param key 1 to 128 UTF-16 units
    /// @param value 0 to 256 UTF-16 units
    public record Tag(String key, String value) {}

    /// The most tags an object has.
    public static final int MAX_OF_OBJECT = 10;

    /// The most tags a bucket has.
    public static final int MAX_OF_BUCKET = 50;

    private static final int MAX_KEY = 128;
    private static final int MAX_VALUE = 256;

    public Tags {
        items = List.copyOf(items);
    }

    /// Reads `k=v&k2=v2`, form-encoded.
    public static Tags parseForm(String form, int max) {
        try {
            QueryParameters pairs = QueryParameters.parse(form, true);
            return new Tags(pairs.items().stream()
                            .map(item -> new Tag(item.name(), item.value()))
                            .toList())
                    .checked(max);
        } catch (CharacterCodingException _) {
            throw invalid("The tags are not UTF-8");
        }
    }

    /// Reads a `Tagging` document.
    public static Tags parseXml(byte[] document, int max) {
        try {
            XmlElement root = XmlDocuments.parse(document, "Tagging");
            XmlElement set = root.child("TagSet").orElseThrow(() -> new MalformedXmlException("no TagSet"));
            return new Tags(set.children("Tag").stream().map(Tags::tag).toList()).checked(max);
        } catch (MalformedXmlException e) {
            throw new S3Refusal(S3Code.MALFORMED_XML, "The XML you provided is no Tagging: " + e.getMessage());
        }
    }

    private static Tag tag(XmlElement tag) {
        return new Tag(
                tag.textOf("Key").orElseThrow(() -> invalid("A tag has no Key")),
                tag.textOf("Value").orElse(""));
    }

    private Tags checked(int max) {
        if (items.size() > max) {
            throw invalid("There cannot be more than " + max + " tags");
        }
        for (Tag tag : items) {
            if (tag.key().isEmpty() || tag.key().length() > MAX_KEY) {
                throw invalid("The TagKey you have provided is invalid");
            }
            if (tag.value().length() > MAX_VALUE) {
                throw invalid("The TagValue you have provided is invalid");
            }
        }
        if (items.stream().map(Tag::key).distinct().count() != items.size()) {
            throw invalid("Cannot provide multiple Tags with the same key");
        }
        return this;
    }

    /// Form-encoded, for storage; [#fromDocument] reads it back.
    public String toDocument() {
        return items.stream()
                .map(tag -> Percent.encode(tag.key(), false) + "=" + Percent.encode(tag.value(), false))
                .collect(Collectors.joining("&"));
    }

    /// Reads what [#toDocument] wrote.
    public static Tags fromDocument(String document) {
        return parseForm(document, MAX_OF_BUCKET);
    }

    /// Writes a `Tagging` document.
    public byte[] toXml() {
        return XmlText.document(
                "Tagging",
                xml -> xml.element(
                        "TagSet",
                        set -> items.forEach(tag -> set.element(
                                "Tag", one -> one.text("Key", tag.key()).text("Value", tag.value())))));
    }

    private static S3Refusal invalid(String message) {
        return new S3Refusal(S3Code.INVALID_TAG, message);
    }
}
