package dev.blobfish.server.dialect.s3.acl;

import dev.blobfish.server.dialect.s3.auth.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who owns a bucket or an object and who may do what with it.
///
/// The list may be empty: then even the owner is refused the data, but keeps the right to read and write this policy.
///
/// @param owner canonical id
/// @param grants groups before accounts, which is how clients expect to read them
public record AccessPolicy(String owner, List<Grant> grants) {
    /// The most grants S3 takes.
    public static final int MAX_GRANTS = 100;

    public AccessPolicy {
        var sorted = new ArrayList<>(grants);
        sorted.sort(Comparator.comparingInt(grant -> grant.grantee() instanceof Grantee.Group ? 0 : 1));
        grants = List.copyOf(sorted);
    }

    /// Everything for the owner and nothing for others.
    public static AccessPolicy privateTo(String owner) {
        return new AccessPolicy(owner, List.of(new Grant(new Grantee.Account(owner), Permission.FULL_CONTROL)));
    }

    /// Whether the sender of a request may do it.
    public boolean allows(Identity who, Permission wanted) {
        boolean ownPolicy = wanted == Permission.READ_ACP || wanted == Permission.WRITE_ACP;
        if (ownPolicy && who.is(owner)) {
            return true;
        }
        return grants.stream()
                .anyMatch(grant ->
                        grant.permission().covers(wanted) && grant.grantee().includes(who));
    }

    /// One line a grant, for storage.
    public String toDocument() {
        var out = new StringBuilder();
        for (Grant grant : grants) {
            String grantee = switch (grant.grantee()) {
                case Grantee.Account(String id) -> "id " + id;
                case Grantee.Group group -> "group " + group.name();
            };
            out.append(grant.permission()).append(' ').append(grantee).append('\n');
        }
        return out.toString();
    }

    /// Reads what [#toDocument] wrote.
    public static AccessPolicy fromDocument(String owner, String document) {
        List<Grant> grants = document.lines().map(AccessPolicy::grant).toList();
        return new AccessPolicy(owner, grants);
    }

    private static Grant grant(String line) {
        String[] words = line.split(" ", 3);
        Grantee grantee = words[1].equals("group") ? Grantee.Group.valueOf(words[2]) : new Grantee.Account(words[2]);
        return new Grant(grantee, Permission.valueOf(words[0]));
    }
}
