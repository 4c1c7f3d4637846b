package dev.blobfish.server.dialect.s3.acl;

import dev.blobfish.server.dialect.s3.auth.S3Accounts;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The access that a request asks for in its headers: a canned policy or a list of grants, never both.
public final class AclHeaders {
    private static final String CANNED = "x-amz-acl";
    private static final Map<String, Permission> GRANTS = new TreeMap<>(Map.of(
            "x-amz-grant-full-control", Permission.FULL_CONTROL,
            "x-amz-grant-read", Permission.READ,
            "x-amz-grant-read-acp", Permission.READ_ACP,
            "x-amz-grant-write", Permission.WRITE,
            "x-amz-grant-write-acp", Permission.WRITE_ACP));

    private final GranteeNames names;

    /// Resolves the accounts that grants name.
    public AclHeaders(S3Accounts accounts) {
        this.names = new GranteeNames(accounts);
    }

    /// The policy asked for; empty where no header says anything.
    ///
    /// @throws S3Refusal for an unknown name or grantee, or both kinds of header
    public Optional<AccessPolicy> policy(Headers headers, String owner, String bucketOwner) {
        Optional<String> canned = headers.first(CANNED).filter(text -> !text.isBlank());
        List<Grant> grants = grants(headers);
        if (canned.isPresent() && !grants.isEmpty()) {
            throw new S3Refusal(S3Code.INVALID_REQUEST, "Specifying both Canned ACLs and Header Grants is not allowed");
        }
        if (canned.isPresent()) {
            return canned.map(text -> CannedAcl.parse(text.strip()).policy(owner, bucketOwner));
        }
        return grants.isEmpty() ? Optional.empty() : Optional.of(new AccessPolicy(owner, grants));
    }

    private List<Grant> grants(Headers headers) {
        List<Grant> grants = new ArrayList<>();
        GRANTS.forEach((header, permission) -> {
            for (String list : headers.all(header)) {
                for (String item : list.split(",", -1)) {
                    grants.add(new Grant(grantee(item.strip()), permission));
                }
            }
        });
        if (grants.size() > AccessPolicy.MAX_GRANTS) {
            throw new S3Refusal(S3Code.INVALID_REQUEST, "At most " + AccessPolicy.MAX_GRANTS + " grants can be given");
        }
        return grants;
    }

    private Grantee grantee(String item) {
        int equals = item.indexOf('=');
        String kind = equals < 0 ? "" : item.substring(0, equals).strip();
        String value = equals < 0 ? "" : unquoted(item.substring(equals + 1).strip());
        return switch (kind) {
            case "id" -> names.byId(value);
            case "uri" -> names.byUri(value);
            case "emailAddress" -> names.byEmail(value);
            default ->
                throw new S3Refusal(S3Code.INVALID_ARGUMENT, "Argument format not recognized")
                        .with("ArgumentValue", item);
        };
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
