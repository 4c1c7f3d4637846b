package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.request.BucketNames;
import dev.blobfish.server.dialect.s3.request.RequestParser;
import dev.blobfish.server.dialect.s3.request.ServiceRequest;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.ContainerInfo;
import dev.blobfish.server.engine.ContainerQuery;
import dev.blobfish.server.engine.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// ListBuckets.
public final class BucketList {
    private static final int MOST = 10_000;
    private static final int PAGE = 1000;

    private final BlobEngine engine;
    private final ServiceOptions options;

    /// Lists a store.
    public BucketList(BlobEngine engine, ServiceOptions options) {
        this.engine = engine;
        this.options = options;
    }

    /// The buckets of who asks.
    public S3Reply list(S3Call call, ServiceRequest.ListBuckets request) {
        Gate.requireKnown(call);
        String owner = call.idOr("");
        Page<ContainerInfo> page = page(owner, request);
        return S3Reply.xml(XmlText.document("ListAllMyBucketsResult", xml -> {
            xml.element("Owner", who -> options.aclXml().account(who, owner));
            xml.element("Buckets", list -> page.rows().forEach(bucket -> bucket(list, new StoredBucket(bucket))));
            if (page.more()) {
                xml.text(
                        "ContinuationToken",
                        RequestParser.encodeToken(page.rows().getLast().name()));
            }
            if (!request.prefix().isEmpty()) {
                xml.text("Prefix", request.prefix());
            }
        }));
    }

    /// The engine knows nothing of regions, nor which containers are buckets, so what does not fit is left out
    /// here.
    private Page<ContainerInfo> page(String owner, ServiceRequest.ListBuckets request) {
        int wanted = request.limit().orElse(MOST);
        List<ContainerInfo> fitting = new ArrayList<>();
        String after = request.after();
        while (true) {
            Page<ContainerInfo> page =
                    engine.containers(new ContainerQuery(Optional.of(owner), request.prefix(), after, PAGE));
            for (ContainerInfo container : page.rows()) {
                if (!fits(container, request.region())) {
                    continue;
                }
                if (fitting.size() == wanted) {
                    return new Page<>(fitting, true);
                }
                fitting.add(container);
            }
            if (!page.more()) {
                return new Page<>(fitting, false);
            }
            after = page.rows().getLast().name();
        }
    }

    private boolean fits(ContainerInfo container, String region) {
        return BucketNames.isOurs(container.name())
                && (region.isEmpty()
                        || new StoredBucket(container).region(options.region()).equals(region));
    }

    private void bucket(XmlText list, StoredBucket bucket) {
        list.element(
                "Bucket",
                xml -> xml.text("Name", bucket.name())
                        .text("CreationDate", S3Dates.xml(bucket.info().created()))
                        .text("BucketRegion", bucket.region(options.region())));
    }
}
