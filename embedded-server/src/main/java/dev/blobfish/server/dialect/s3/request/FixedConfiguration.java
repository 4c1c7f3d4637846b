package dev.blobfish.server.dialect.s3.request;

/// Configurations that cannot be changed here, so that their answer is known.
public enum FixedConfiguration {
    VERSIONING("versioning", "VersioningConfiguration"),
    LOGGING("logging", "BucketLoggingStatus"),
    REQUEST_PAYMENT("requestPayment", "RequestPaymentConfiguration"),
    ACCELERATE("accelerate", "AccelerateConfiguration"),
    NOTIFICATION("notification", "NotificationConfiguration");

    private final String parameter;
    private final String root;

    FixedConfiguration(String parameter, String root) {
        this.parameter = parameter;
        this.root = root;
    }

    /// The query parameter.
    public String parameter() {
        return parameter;
    }

    /// The root of the document.
    public String root() {
        return root;
    }
}
