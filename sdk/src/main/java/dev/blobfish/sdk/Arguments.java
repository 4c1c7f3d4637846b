package dev.blobfish.sdk;

import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.Capabilities.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Refuses what no store could take, before anything is sent.
final class Arguments {
    private Arguments() {}

    static void blobSize(long size, Limits limits) throws BlobException {
        if (size < 0) {
            throw invalid("A blob cannot have " + size + " bytes");
        }
        if (size > limits.maxBlob()) {
            throw tooLarge("A blob of " + size + " bytes", limits.maxBlob());
        }
    }

    static void wholeBody(PutTarget target, BlobBody body, Limits limits) throws BlobException {
        if (body.length() > limits.maxWholeBody()) {
            throw tooLarge("A request with " + body.length() + " bytes", limits.maxWholeBody());
        }
        metadata(target.metadata());
    }

    static void part(int number, BlobBody body, Limits limits) throws BlobException {
        if (number < 1 || number > limits.maxParts()) {
            throw invalid("Part numbers go from 1 to " + limits.maxParts() + ", this one is " + number);
        }
        if (body.length() > limits.maxPart()) {
            throw tooLarge("A part of " + body.length() + " bytes", limits.maxPart());
        }
    }

    static void parts(List<PartReceipt> parts) throws BlobException {
        if (parts.isEmpty()) {
            throw invalid("An upload cannot be completed without parts");
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).number() <= parts.get(i - 1).number()) {
                throw invalid("The parts of an upload must ascend by number");
            }
        }
    }

    static void range(Optional<ByteRange> range) throws BlobException {
        if (range.isPresent() && range.get().length() == 0) {
            throw invalid("A range to read must hold at least one byte");
        }
    }

    static void oneContainer(List<BlobAddress> addresses) throws BlobException {
        if (addresses.stream().map(BlobAddress::container).distinct().count() > 1) {
            throw invalid("Blobs deleted together must be in one container");
        }
    }

    static void linkLife(Duration life, Limits limits) throws BlobException {
        if (life.toSeconds() < 1 || life.toSeconds() > limits.maxLinkSeconds()) {
            throw invalid("A link lives from 1 to " + limits.maxLinkSeconds() + " seconds, not " + life.toSeconds());
        }
    }

    /// Names travel as header names and values as header values: anything else would be cut or smuggle in a header.
    static void metadata(Metadata metadata) throws BlobException {
        for (var header : metadata.system().entrySet()) {
            value(header.getKey().header(), header.getValue());
        }
        for (var pair : metadata.user().entrySet()) {
            if (pair.getKey().isEmpty() || !pair.getKey().chars().allMatch(Arguments::isToken)) {
                throw invalid(
                        "A metadata name holds letters, digits and -_.!#$%&'*+^`|~ only: \"" + pair.getKey() + "\"");
            }
            value(pair.getKey(), pair.getValue());
        }
    }

    private static void value(String name, String value) throws BlobException {
        boolean control = value.chars().anyMatch(c -> c < ' ' || c == 0x7f);
        if (control || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw invalid(
                    "The value of \"" + name + "\" holds a line break or another character that no header can carry");
        }
    }

    private static boolean isToken(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_.!#$%&'*+^`|~".indexOf(c) >= 0;
    }

    private static BlobException invalid(String message) {
        return new BlobException(Kind.INVALID, message);
    }

    private static BlobException tooLarge(String what, long limit) {
        return new BlobException(Kind.TOO_LARGE, what + " is beyond this store's limit of " + limit + " bytes");
    }
}
