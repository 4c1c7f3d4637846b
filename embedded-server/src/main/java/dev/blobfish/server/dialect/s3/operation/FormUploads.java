package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.auth.Authentication;
import dev.blobfish.server.dialect.s3.auth.Identity;
import dev.blobfish.server.dialect.s3.auth.PayloadMode;
import dev.blobfish.server.dialect.s3.body.RequestBody;
import dev.blobfish.server.dialect.s3.form.FormHeaders;
import dev.blobfish.server.dialect.s3.form.FormPermit;
import dev.blobfish.server.dialect.s3.form.UploadForm;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.BucketRequest;
import dev.blobfish.server.dialect.s3.request.RequestParser;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.http.Headers;
import java.io.IOException;
import java.util.Optional;

/// POST of a form to a bucket: a PutObject whose headers are fields and whose signature is that of a policy.
public final class FormUploads {
    private final Gate gate;
    private final ObjectWrites writes;
    private final ServiceOptions options;

    /// Writes to a store.
    public FormUploads(Gate gate, ObjectWrites writes, ServiceOptions options) {
        this.gate = gate;
        this.writes = writes;
        this.options = options;
    }

    /// Stores the file of a form.
    public S3Reply post(S3Call call, BucketRequest.PostForm request) throws IOException {
        gate.bucket(call, request.bucket());
        if (call.identity() instanceof Identity.Known) {
            throw new S3Refusal(S3Code.INVALID_ARGUMENT, "A form is signed by its policy and not by the request");
        }
        UploadForm form = UploadForm.read(call.http().body(), request.boundary());
        FormPermit permit = FormPermit.of(
                form, request.bucket(), options.formSignature(), options.clock().instant());
        Headers headers = FormHeaders.of(form);
        ObjectName name = new ObjectName(request.bucket(), form.key());
        var put = RequestParser.formUpload(name, headers, form.field("tagging"));
        var stored = new StoredObject(writes.write(asPut(call, form, permit, headers), put, permit.lengths()));
        return reply(call, form, stored);
    }

    private static S3Call asPut(S3Call call, UploadForm form, FormPermit permit, Headers headers) {
        var proof = new Authentication(
                permit.identity(), call.authentication().query(), new PayloadMode.Unsigned(), Optional.empty(), false);
        return new S3Call(
                call.http(), headers, proof, new RequestBody(form.file().body(), headers, proof));
    }

    private static S3Reply reply(S3Call call, UploadForm form, StoredObject stored) {
        Headers headers = ObjectHeaders.ofWrite(stored);
        Optional<String> page = FormAnswer.page(form, stored);
        if (page.isPresent()) {
            return S3Reply.empty(303, headers.with("Location", page.get()));
        }
        String location = FormAnswer.location(call.http(), stored);
        headers = headers.with("Location", location);
        return switch (form.field("success_action_status").orElse("")) {
            case "200" -> S3Reply.empty(200, headers);
            case "201" ->
                new S3Reply.Whole(
                        201, headers.with("Content-Type", "application/xml"), FormAnswer.document(location, stored));
            default -> S3Reply.empty(204, headers);
        };
    }
}
