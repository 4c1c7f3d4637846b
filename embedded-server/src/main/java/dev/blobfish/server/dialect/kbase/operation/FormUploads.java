package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.Label;
import dev.blobfish.server.dialect.kbase.node.NodeId;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.request.KBaseRequest;
import dev.blobfish.server.dialect.kbase.wire.Utf8;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.http.form.FormException;
import dev.blobfish.server.http.form.FormLimits;
import dev.blobfish.server.http.form.FormPart;
import dev.blobfish.server.http.form.FormReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// New nodes from forms: a part `format` or none, and then `upload` with a content or `copy_data` with the id of a
/// node. What follows is not read.
public final class FormUploads {
    /// One byte more than a format may have; a longer text is cut before it is looked at.
    private static final int FORMAT_BYTES = 101;

    /// A few bytes more than an id has.
    private static final int ID_BYTES = 40;

    private final Uploads uploads;
    private final Copies copies;

    /// Uploads into a store.
    public FormUploads(Uploads uploads, Copies copies) {
        this.uploads = uploads;
        this.copies = copies;
    }

    /// Understands the form while it comes.
    public KBaseReply form(KBaseRequest.UploadForm request) throws IOException {
        var form = new FormReader(request.body(), request.boundary(), FormLimits.DEFAULT);
        var part = next(form);
        var format = "";
        if (name(part).equals("format")) {
            format = Label.FORMAT.checked(Utf8.decode(start(part, FORMAT_BYTES)));
            part = next(form);
        }
        return switch (name(part)) {
            case "upload" -> upload(request.who(), format, part);
            case "copy_data" -> copy(request.who(), part);
            default -> throw KBaseRefusal.badRequest("Unexpected form name: " + name(part));
        };
    }

    private static String name(FormPart part) {
        return part.name().orElse("");
    }

    private static FormPart next(FormReader form) throws IOException {
        try {
            return form.next().orElseThrow(FormUploads::earlyEnd);
        } catch (FormException e) {
            throw switch (e.fault()) {
                case NOT_CLOSED, CONTENT_CUT -> cut();
                case HEADERS_CUT -> earlyEnd();
                case MALFORMED_HEADER -> KBaseRefusal.badRequest("malformed MIME header line: " + e.getMessage());
                case MALFORMED_BOUNDARY -> KBaseRefusal.badRequest("multipart: unexpected line in Next()");
                case HEADERS_TOO_LARGE, TOO_MANY_PARTS -> KBaseRefusal.badRequest("multipart: message too large");
            };
        }
    }

    private static KBaseRefusal earlyEnd() {
        return KBaseRefusal.badRequest("Expected form part, early EOF");
    }

    private static byte[] start(FormPart part, int most) throws IOException {
        try {
            return part.body().readNBytes(most);
        } catch (FormException e) {
            throw cut();
        }
    }

    private static KBaseRefusal cut() {
        return KBaseRefusal.badRequest("multipart: NextPart: EOF");
    }

    private KBaseReply copy(Caller.User who, FormPart part) throws IOException {
        var written = new String(start(part, ID_BYTES), StandardCharsets.ISO_8859_1);
        return copies.copy(who, NodeId.ofForm(written));
    }

    private KBaseReply upload(Caller.User who, String format, FormPart part) throws IOException {
        long length = declaredLength(part);
        var name = Label.NAME.checked(part.fileName().orElse(""));
        var body = new CountedBody(part.body());
        try {
            return uploads.store(who, name, format, length, body);
        } catch (EngineException e) {
            if (e.problem() != Problem.LENGTH_MISMATCH) throw e;
            body.transferTo(OutputStream.nullOutputStream());
            throw KBaseRefusal.badRequest("incorrect Content-Length: net/http: HTTP/1.x transport connection broken: "
                    + "http: ContentLength=" + length + " with Body length " + body.count());
        }
    }

    private static long declaredLength(FormPart part) {
        var written = part.headers().first("Content-Length").orElse("");
        try {
            if (written.matches("\\+?[0-9]+")) return Long.parseLong(written);
        } catch (NumberFormatException e) {
            // More digits than any length has.
        }
        throw KBaseRefusal.badRequest("Valid Content-Length header >= 0 required for upload form part");
    }
}
