package dev.blobfish.server.dialect.s3.form;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.http.form.FormException;
import dev.blobfish.server.http.form.FormLimits;
import dev.blobfish.server.http.form.FormPart;
import dev.blobfish.server.http.form.FormReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A form up to its file. Fields behind the file are never looked at.
///
/// @param fields by lower-case name, in the order sent; none comes twice, so that what a policy allowed is what counts
/// @param file   the part whose content is the object's
public record UploadForm(Map<String, String> fields, FormPart file) {
    private static final String FILE = "file";
    private static final FormLimits LIMITS = new FormLimits(100, 8192);

    /// Names and values together, as in S3.
    private static final int MAX_BYTES = 20 * 1024;

    public UploadForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Reads a form as far as its file, whose content stays in the stream.
    ///
    /// @throws S3Refusal where it is no form, has no file or no key, or its fields are too large
    public static UploadForm read(InputStream body, String boundary) throws IOException {
        var reader = new FormReader(body, boundary, LIMITS);
        try {
            var fields = new LinkedHashMap<String, String>();
            int left = MAX_BYTES;
            for (Optional<FormPart> part = reader.next(); part.isPresent(); part = reader.next()) {
                String name = part.get().name().orElseThrow(() -> malformed("a part has no name"));
                if (name.equalsIgnoreCase(FILE)) {
                    return new UploadForm(fields, part.get()).withKey();
                }
                byte[] value = part.get().body().readNBytes(left + 1);
                left -= name.length() + value.length;
                if (left < 0) {
                    throw new S3Refusal(
                            S3Code.MAX_POST_PRE_DATA_LENGTH_EXCEEDED,
                            "The fields in front of the file may have " + MAX_BYTES + " bytes");
                }
                if (fields.put(name.toLowerCase(Locale.ROOT), text(value)) != null) {
                    throw invalid("POST requires exactly one field named " + name);
                }
            }
        } catch (FormException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
        throw invalid("POST requires exactly one file upload per request.");
    }

    private static String text(byte[] value) {
        try {
            return Percent.utf8(value);
        } catch (CharacterCodingException _) {
            throw malformed("a field is not UTF-8");
        }
    }

    /// `${filename}` in the key stands for the name of the file, without the folders that some browsers send with
    /// it.
    private UploadForm withKey() {
        String template = field("key").filter(key -> !key.isEmpty()).orElseThrow(() -> missing("key"));
        String path = file.fileName().orElse("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var resolved = new LinkedHashMap<>(fields);
        resolved.put("key", template.replace("${filename}", name));
        return new UploadForm(resolved, file);
    }

    /// A field's value.
    ///
    /// @param name in lower case
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The name of the new object.
    public String key() {
        return field("key").orElseThrow();
    }

    /// A refusal of a form that lacks a field.
    public static S3Refusal missing(String field) {
        return invalid("Bucket POST must contain a field named '" + field + "'.")
                .with("ArgumentName", field);
    }

    private static S3Refusal invalid(String message) {
        return new S3Refusal(S3Code.INVALID_ARGUMENT, message);
    }

    private static S3Refusal malformed(String why) {
        return new S3Refusal(
                S3Code.MALFORMED_POST_REQUEST,
                "The body of your POST request is not well-formed multipart/form-data: " + why);
    }
}
