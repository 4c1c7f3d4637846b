package dev.blobfish.server.dialect.s3.acl;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The policies that have a name.
enum CannedAcl {
    PRIVATE("private"),
    PUBLIC_READ("public-read"),
    PUBLIC_READ_WRITE("public-read-write"),
    AUTHENTICATED_READ("authenticated-read"),
    AWS_EXEC_READ("aws-exec-read"),
    BUCKET_OWNER_READ("bucket-owner-read"),
    BUCKET_OWNER_FULL_CONTROL("bucket-owner-full-control"),
    LOG_DELIVERY_WRITE("log-delivery-write");

    private final String text;

    CannedAcl(String text) {
        this.text = text;
    }

    static CannedAcl parse(String text) {
        return Arrays.stream(values())
                .filter(canned -> canned.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new S3Refusal(S3Code.INVALID_ARGUMENT, "No such canned ACL: " + text)
                        .with("ArgumentName", "x-amz-acl")
                        .with("ArgumentValue", text));
    }

    /// The policy for a thing of `owner` in a bucket of `bucketOwner`; both are the same for a bucket itself.
    AccessPolicy policy(String owner, String bucketOwner) {
        List<Grant> grants = new ArrayList<>();
        switch (this) {
            case PRIVATE, AWS_EXEC_READ -> {}
            case PUBLIC_READ -> grants.add(new Grant(Grantee.Group.ALL_USERS, Permission.READ));
            case PUBLIC_READ_WRITE -> {
                grants.add(new Grant(Grantee.Group.ALL_USERS, Permission.READ));
                grants.add(new Grant(Grantee.Group.ALL_USERS, Permission.WRITE));
            }
            case AUTHENTICATED_READ -> grants.add(new Grant(Grantee.Group.AUTHENTICATED_USERS, Permission.READ));
            case LOG_DELIVERY_WRITE -> {
                grants.add(new Grant(Grantee.Group.LOG_DELIVERY, Permission.WRITE));
                grants.add(new Grant(Grantee.Group.LOG_DELIVERY, Permission.READ_ACP));
            }
            case BUCKET_OWNER_READ -> addForBucketOwner(grants, owner, bucketOwner, Permission.READ);
            case BUCKET_OWNER_FULL_CONTROL -> addForBucketOwner(grants, owner, bucketOwner, Permission.FULL_CONTROL);
        }
        grants.add(new Grant(new Grantee.Account(owner), Permission.FULL_CONTROL));
        return new AccessPolicy(owner, grants);
    }

    private static void addForBucketOwner(List<Grant> grants, String owner, String bucketOwner, Permission permission) {
        if (!owner.equals(bucketOwner)) {
            grants.add(new Grant(new Grantee.Account(bucketOwner), permission));
        }
    }
}
