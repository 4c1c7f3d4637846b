package dev.blobfish.server.dialect.s3.form;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Most fields of a form are headers of an upload under the same name.
public final class FormHeaders {
    private static final Pattern NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]+");
    private static final Set<String> PROPERTIES = Set.of(
            "cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires");

    private FormHeaders() {}

    /// The headers that the fields stand for, one char per byte.
    ///
    /// @throws S3Refusal where a field could not be a header
    public static Headers of(UploadForm form) {
        List<Headers.Field> headers = new ArrayList<>();
        for (Map.Entry<String, String> field : form.fields().entrySet()) {
            String name = field.getKey().equals("acl") ? "x-amz-acl" : field.getKey();
            if (name.startsWith("x-amz-") || PROPERTIES.contains(name)) {
                headers.add(header(name, field.getValue()));
            }
        }
        return Headers.of(headers);
    }

    /// A header cannot hold a line end; one that could would be given back as two.
    private static Headers.Field header(String name, String value) {
        if (!NAME.matcher(name).matches() || value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "A field of the form cannot be a header")
                    .with("ArgumentName", name);
        }
        return new Headers.Field(name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
