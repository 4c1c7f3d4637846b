package dev.blobfish.sdk;

/// The name of a container (in S3: a bucket). Only emptiness is refused here; what else a name must be is the store's
/// to say, and differs between stores.
public record ContainerName(String text) implements Comparable<ContainerName> {
    public ContainerName {
        if (text.isEmpty() || text.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not a container name: \"" + text + "\"");
        }
    }

    @Override
    public int compareTo(ContainerName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
