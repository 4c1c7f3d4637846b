package dev.blobfish.server.dialect.kbase;

import dev.blobfish.server.dialect.kbase.operation.Access;
import dev.blobfish.server.dialect.kbase.operation.Copies;
import dev.blobfish.server.dialect.kbase.operation.FormUploads;
import dev.blobfish.server.dialect.kbase.operation.KBaseReply;
import dev.blobfish.server.dialect.kbase.operation.Reads;
import dev.blobfish.server.dialect.kbase.operation.ServerPage;
import dev.blobfish.server.dialect.kbase.operation.Uploads;
import dev.blobfish.server.dialect.kbase.request.KBaseRequest;
import java.io.IOException;

/// Leads each kind of request to its operation: a new record in [KBaseRequest] is a compile error here.
record KBaseRouter(ServerPage page, Uploads uploads, FormUploads forms, Copies copies, Reads reads, Access access) {
    KBaseReply answer(KBaseRequest request) throws IOException {
        return switch (request) {
            case KBaseRequest.ServerInfo _ -> page.get();
            case KBaseRequest.UploadBody r -> uploads.body(r);
            case KBaseRequest.UploadForm r -> forms.form(r);
            case KBaseRequest.GetNode r -> reads.get(r);
            case KBaseRequest.Download r -> reads.download(r);
            case KBaseRequest.DeleteNode r -> reads.delete(r);
            case KBaseRequest.CopyNode r -> copies.copy(r);
            case KBaseRequest.GetAcl r -> access.get(r);
            case KBaseRequest.EditAcl r -> access.edit(r);
        };
    }
}
