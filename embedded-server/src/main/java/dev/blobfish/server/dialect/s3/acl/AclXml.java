package dev.blobfish.server.dialect.s3.acl;

import dev.blobfish.server.dialect.s3.auth.S3Accounts;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.xml.MalformedXmlException;
import dev.blobfish.server.dialect.s3.xml.XmlDocuments;
import dev.blobfish.server.dialect.s3.xml.XmlElement;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import java.util.List;

/// A policy as `AccessControlPolicy`.
public final class AclXml {
    private static final String XSI = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=";

    private final S3Accounts accounts;
    private final GranteeNames names;
    private final boolean displayNames;

    /// Resolves accounts in both directions.
    ///
    /// @param displayNames whether accounts are shown with their names
    public AclXml(S3Accounts accounts, boolean displayNames) {
        this.displayNames = displayNames;
        this.accounts = accounts;
        this.names = new GranteeNames(accounts);
    }

    /// Writes a policy.
    public byte[] write(AccessPolicy policy) {
        return XmlText.document("AccessControlPolicy", xml -> {
            xml.element("Owner", owner -> account(owner, policy.owner()));
            xml.element("AccessControlList", list -> policy.grants().forEach(grant -> grant(list, grant)));
        });
    }

    private void grant(XmlText list, Grant grant) {
        list.element("Grant", xml -> {
            switch (grant.grantee()) {
                case Grantee.Account(String id) ->
                    xml.element("Grantee", XSI + "\"CanonicalUser\"", grantee -> account(grantee, id));
                case Grantee.Group group ->
                    xml.element("Grantee", XSI + "\"Group\"", grantee -> grantee.text("URI", group.uri()));
            }
            xml.text("Permission", grant.permission().name());
        });
    }

    /// Writes an account as `ID` and `DisplayName`; an account that is gone has no name.
    public void account(XmlText xml, String id) {
        xml.text("ID", id);
        if (displayNames) {
            xml.optional("DisplayName", accounts.byId(id).map(account -> account.displayName()));
        }
    }

    /// Reads a policy for a thing whose owner cannot change.
    ///
    /// @throws S3Refusal when it does not parse, names nobody we know, or names another owner
    public AccessPolicy read(byte[] document, String owner) {
        XmlElement root;
        try {
            root = XmlDocuments.parse(document, "AccessControlPolicy");
        } catch (MalformedXmlException _) {
            throw malformed();
        }
        XmlElement list = root.child("AccessControlList").orElseThrow(AclXml::malformed);
        List<Grant> grants = list.children("Grant").stream().map(this::grant).toList();
        if (grants.size() > AccessPolicy.MAX_GRANTS) {
            throw malformed();
        }
        String named = root.child("Owner").flatMap(o -> o.textOf("ID")).orElseThrow(AclXml::malformed);
        if (!named.equals(owner)) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "The owner in the policy is not the owner on record");
        }
        return new AccessPolicy(owner, grants);
    }

    private Grant grant(XmlElement grant) {
        XmlElement grantee = grant.child("Grantee").orElseThrow(AclXml::malformed);
        String permission = grant.textOf("Permission").orElse("").strip();
        try {
            return new Grant(grantee(grantee), Permission.valueOf(permission));
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    private Grantee grantee(XmlElement grantee) {
        return switch (grantee.attributes().getOrDefault("type", "")) {
            case "CanonicalUser" -> names.byId(text(grantee, "ID"));
            case "Group" -> names.byUri(text(grantee, "URI"));
            case "AmazonCustomerByEmail" -> names.byEmail(text(grantee, "EmailAddress"));
            default -> throw malformed();
        };
    }

    private static String text(XmlElement element, String name) {
        return element.textOf(name).map(String::strip).orElseThrow(AclXml::malformed);
    }

    private static S3Refusal malformed() {
        return new S3Refusal(
                S3Code.MALFORMED_ACL,
                "The XML you provided was not well-formed or did not validate against our published schema");
    }
}
