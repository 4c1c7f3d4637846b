package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.driver.http.XmlWriting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Buckets: list, make, delete.
final class S3Containers {
    private static final int MAX_PAGES = 1_000;
    private static final String DEFAULT_REGION = "us-east-1";

    private final S3Wire wire;
    private final S3Settings settings;

    S3Containers(S3Wire wire, S3Settings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    List<ContainerInfo> list() throws BlobException {
        List<ContainerInfo> all = new ArrayList<>();
        String token = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            S3Request request = S3Request.service("Listing the buckets", "GET");
            BucketsXml answer =
                    wire.xml(token.isEmpty() ? request : request.query("continuation-token", token), BucketsXml::parse);
            all.addAll(answer.buckets());
            if (answer.token().isEmpty()) {
                all.sort(Comparator.comparing(ContainerInfo::name));
                return all;
            }
            token = answer.token();
        }
        throw new BlobException(Kind.PROTOCOL, "Listing the buckets failed: the store's list does not end");
    }

    void create(ContainerName name) throws BlobException {
        S3Request request = S3Request.bucket("Making the bucket " + name, "PUT", name);
        String region = settings.region().or(() -> settings.endpoint().region()).orElse(DEFAULT_REGION);
        boolean elsewhere = settings.endpoint().isAws() && !region.equals(DEFAULT_REGION);
        try {
            wire.call(elsewhere ? request.body(BlobBody.of(location(region))) : request);
        } catch (BlobException e) {
            if (e.kind() != Kind.ALREADY_EXISTS || !isMine(name, e)) {
                throw e;
            }
        }
    }

    void delete(ContainerName name) throws BlobException {
        wire.call(S3Request.bucket("Deleting the bucket " + name, "DELETE", name));
    }

    /// Some stores say that a bucket exists, and not whose it is.
    private boolean isMine(ContainerName name, BlobException refusal) {
        try {
            return list().stream().anyMatch(container -> container.name().equals(name));
        } catch (BlobException e) {
            refusal.addSuppressed(e);
            return false;
        }
    }

    private static byte[] location(String region) {
        return new XmlWriting()
                .open("CreateBucketConfiguration", UploadXml.NAMESPACE)
                .element("LocationConstraint", region)
                .close("CreateBucketConfiguration")
                .bytes();
    }
}
