package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.form.UploadForm;
import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.dialect.s3.xml.XmlText;
import dev.blobfish.server.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// What the sender of a form is told of the new object.
final class FormAnswer {
    private FormAnswer() {}

    /// Where the browser is to go next; empty where the form names no page, or nothing that could be one.
    static Optional<String> page(UploadForm form, StoredObject stored) {
        var name = stored.info().name();
        return form.field("success_action_redirect")
                .or(() -> form.field("redirect"))
                .flatMap(FormAnswer::webAddress)
                .map(page -> page
                        + (page.indexOf('?') < 0 ? "?" : "&")
                        + "bucket="
                        + Percent.encode(name.container(), false)
                        + "&key="
                        + Percent.encode(name.key(), false)
                        + "&etag="
                        + Percent.encode(stored.quotedEtag(), false));
    }

    private static Optional<String> webAddress(String text) {
        try {
            var uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawFragment() == null
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The object's address, below the bucket's as the sender wrote it.
    static String location(HttpRequest request, StoredObject stored) {
        String bucket = request.rawPath().replaceAll("/+$", "");
        return "http://" + request.host() + bucket + "/"
                + Percent.encode(stored.info().name().key(), true);
    }

    static byte[] document(String location, StoredObject stored) {
        return XmlText.plainDocument("PostResponse", xml -> {
            xml.text("Location", location);
            xml.text("Bucket", stored.info().name().container());
            xml.text("Key", stored.info().name().key());
            xml.text("ETag", stored.quotedEtag());
        });
    }
}
