package dev.blobfish.server.dialect.s3.acl;

import dev.blobfish.server.dialect.s3.auth.S3Accounts;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;

/// Finds the grantee that an id, an address or an e-mail names.
record GranteeNames(S3Accounts accounts) {
    Grantee byId(String id) {
        if (accounts.byId(id).isEmpty()) {
            throw invalid("Invalid id", "CanonicalUser/ID", id);
        }
        return new Grantee.Account(id);
    }

    Grantee byUri(String uri) {
        return Grantee.Group.of(uri).orElseThrow(() -> invalid("Invalid group uri", "Group/URI", uri));
    }

    Grantee byEmail(String email) {
        return accounts.byEmail(email)
                .map(account -> new Grantee.Account(account.id()))
                .orElseThrow(() -> new S3Refusal(
                        S3Code.UNRESOLVABLE_GRANT_BY_EMAIL,
                        "The e-mail address you provided does not match any account on record."));
    }

    private static S3Refusal invalid(String message, String name, String value) {
        return new S3Refusal(S3Code.INVALID_ARGUMENT, message)
                .with("ArgumentName", name)
                .with("ArgumentValue", value);
    }
}
