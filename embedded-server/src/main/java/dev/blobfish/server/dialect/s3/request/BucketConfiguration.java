package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.problem.S3Code;

/// Configurations that a bucket may have, kept as the document that was put.
public enum BucketConfiguration {
    WEBSITE("website", "WebsiteConfiguration", S3Code.NO_SUCH_WEBSITE_CONFIGURATION),
    CORS("cors", "CORSConfiguration", S3Code.NO_SUCH_CORS_CONFIGURATION);

    private final String parameter;
    private final String root;
    private final S3Code absence;

    BucketConfiguration(String parameter, String root, S3Code absence) {
        this.parameter = parameter;
        this.root = root;
        this.absence = absence;
    }

    /// The query parameter, and the name under which the document is kept.
    public String parameter() {
        return parameter;
    }

    /// The root of the document.
    public String root() {
        return root;
    }

    /// The answer where a bucket has none.
    public S3Code absence() {
        return absence;
    }
}
