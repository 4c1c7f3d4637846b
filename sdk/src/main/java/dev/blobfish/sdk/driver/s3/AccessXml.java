package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Grantee.Group;
import dev.blobfish.sdk.Access.Permission;
import dev.blobfish.sdk.driver.http.XmlReading;
import dev.blobfish.sdk.driver.http.XmlWriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The `<AccessControlPolicy>` document.
final class AccessXml {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Map<Group, String> GROUPS = Map.of(
            Group.EVERYONE, "http://acs.amazonaws.com/groups/global/AllUsers",
            Group.SIGNED_IN, "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
            Group.LOG_DELIVERY, "http://acs.amazonaws.com/groups/s3/LogDelivery");

    private AccessXml() {}

    static Access parse(XmlReading xml) throws XMLStreamException {
        List<Grant> grants = new ArrayList<>();
        Map<String, String> owner = new HashMap<>();
        xml.children(name -> {
            switch (name) {
                case "Owner" -> xml.children(child -> owner.put(child, xml.text()));
                case "AccessControlList" -> xml.children(_ -> grants.add(grant(xml)));
                default -> {
                    // Nothing else is known.
                }
            }
        });
        return new Access(
                Optional.ofNullable(owner.get("ID"))
                        .map(id -> new Grantee.User(id, owner.getOrDefault("DisplayName", ""))),
                grants);
    }

    private static Grant grant(XmlReading xml) throws XMLStreamException {
        Map<String, String> grantee = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> {
            if (name.equals("Grantee")) {
                xml.children(child -> grantee.put(child, xml.text().strip()));
            } else {
                texts.put(name, xml.text().strip());
            }
        });
        return new Grant(grantee(grantee), Permission.valueOf(texts.getOrDefault("Permission", "")));
    }

    private static Grantee grantee(Map<String, String> texts) {
        String uri = texts.get("URI");
        if (uri != null) {
            return group(uri).map(Grantee.class::cast).orElseGet(() -> new Grantee.User(uri, uri));
        }
        String email = texts.get("EmailAddress");
        String id = texts.getOrDefault("ID", "");
        return email != null && id.isEmpty()
                ? new Grantee.Email(email)
                : new Grantee.User(id, texts.getOrDefault("DisplayName", ""));
    }

    private static Optional<Group> group(@Nullable String uri) {
        return GROUPS.entrySet().stream()
                .filter(e -> e.getValue().equals(uri))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static byte[] write(Access access) {
        var xml = new XmlWriting().open("AccessControlPolicy", UploadXml.NAMESPACE);
        access.owner().ifPresent(owner -> user(xml.open("Owner"), owner).close("Owner"));
        xml.open("AccessControlList");
        for (Grant grant : access.grants()) {
            xml.open("Grant");
            write(xml, grant.grantee());
            xml.element("Permission", grant.permission().name()).close("Grant");
        }
        return xml.close("AccessControlList").close("AccessControlPolicy").bytes();
    }

    private static void write(XmlWriting xml, Grantee grantee) {
        switch (grantee) {
            case Grantee.User user
            when user.id().contains("://") -> open(xml, "Group").element("URI", user.id());
            case Grantee.User user -> user(open(xml, "CanonicalUser"), user);
            case Grantee.Email(String address) ->
                open(xml, "AmazonCustomerByEmail").element("EmailAddress", address);
            case Group group -> open(xml, "Group").element("URI", GROUPS.getOrDefault(group, ""));
        }
        xml.close("Grantee");
    }

    private static XmlWriting open(XmlWriting xml, String type) {
        return xml.open("Grantee", "xmlns:xsi=\"" + XSI + "\" xsi:type=\"" + type + "\"");
    }

    private static XmlWriting user(XmlWriting xml, Grantee.User user) {
        xml.element("ID", user.id());
        return user.displayName().isEmpty() ? xml : xml.element("DisplayName", user.displayName());
    }
}
