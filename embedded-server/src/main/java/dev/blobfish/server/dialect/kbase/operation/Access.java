package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.Acl;
import dev.blobfish.server.dialect.kbase.node.NodeUser;
import dev.blobfish.server.dialect.kbase.node.Nodes;
import dev.blobfish.server.dialect.kbase.node.Users;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.request.KBaseRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Who may do what with nodes.
public final class Access {
    private static final String WELL_FORMED = "[a-z][a-z0-9_]*";

    private final Nodes nodes;
    private final Users users;
    private final Accounts accounts;

    /// The access of a store.
    public Access(Nodes nodes, Users users, Accounts accounts) {
        this.nodes = nodes;
        this.users = users;
        this.accounts = accounts;
    }

    /// Answers who may do what.
    public KBaseReply get(KBaseRequest.GetAcl request) {
        return reply(nodes.readable(request.who(), request.id()).acl(), request.full());
    }

    /// Changes who may do what, and answers it.
    public KBaseReply edit(KBaseRequest.EditAcl request) {
        var node = nodes.edit(request.id(), edit(request, request.who()));
        return reply(node.acl(), request.full());
    }

    private UnaryOperator<Acl> edit(KBaseRequest.EditAcl request, Caller.User who) {
        return switch (request) {
            case KBaseRequest.SetPublic set -> acl -> ruled(acl, who).withPublic(set.publicly());
            case KBaseRequest.AddReaders(var _, var _, var _, var names) -> {
                var more = known(names);
                yield acl -> ruled(acl, who).plus(more);
            }
            case KBaseRequest.RemoveReaders(var _, var _, var _, var names) -> {
                var fewer = known(names);
                boolean self = names.equals(List.of(who.name()));
                yield acl -> (self && acl.isReader(who) ? acl : ruled(acl, who)).minus(fewer);
            }
            case KBaseRequest.ChangeOwner(var _, var _, var _, var name) -> {
                var owner = known(List.of(name)).getFirst();
                yield acl -> ruled(acl, who).withOwner(owner);
            }
        };
    }

    private static Acl ruled(Acl acl, Caller.User who) {
        if (!acl.isRuledBy(who))
            throw KBaseRefusal.badRequest("Users that are not node owners can only delete themselves from ACLs.");
        return acl;
    }

    /// The users of these names. Whether there are such accounts is asked only when all names are well-formed.
    private List<NodeUser> known(List<String> names) {
        refuseUnless(names, name -> name.matches(WELL_FORMED));
        refuseUnless(names, name -> accounts.byKBaseUser(name).isPresent());
        return names.stream().map(users::of).toList();
    }

    private static void refuseUnless(List<String> names, Predicate<String> good) {
        var bad = names.stream().filter(good.negate()).toList();
        if (!bad.isEmpty()) throw KBaseRefusal.badRequest("Invalid users: " + String.join(", ", bad));
    }

    private static KBaseReply reply(Acl acl, boolean full) {
        return KBaseReply.data(Views.of(acl, full));
    }
}
