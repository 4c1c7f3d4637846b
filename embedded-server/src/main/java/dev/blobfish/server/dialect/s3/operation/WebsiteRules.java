package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.xml.XmlElement;

/// What a website configuration must hold to be kept.
final class WebsiteRules {
    private static final int MAX_RULES = 50;

    private WebsiteRules() {}

    static void check(XmlElement root) {
        boolean redirects = root.child("RedirectAllRequestsTo")
                .flatMap(to -> to.textOf("HostName"))
                .filter(host -> !host.isBlank())
                .isPresent();
        String index = root.child("IndexDocument")
                .flatMap(document -> document.textOf("Suffix"))
                .orElse("");
        if (!redirects && index.isBlank()) {
            throw RequestDocuments.malformed("it names no IndexDocument and no RedirectAllRequestsTo");
        }
        if (index.contains("/")) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "The IndexDocument Suffix is not well formed")
                    .with("ArgumentName", "IndexDocument")
                    .with("ArgumentValue", index);
        }
        int rules = root.child("RoutingRules")
                .map(list -> list.children("RoutingRule").size())
                .orElse(0);
        if (rules > MAX_RULES) {
            throw RequestDocuments.malformed("more than " + MAX_RULES + " routing rules");
        }
    }
}
