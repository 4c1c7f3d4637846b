package dev.blobfish.server.dialect.shakenfist.problem;

import dev.blobfish.server.dialect.shakenfist.json.PythonJson;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.http.BodyTimeoutException;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;

/// The one place where a failure becomes an answer.
public final class Problems {
    private static final String JSON = "application/json";
    private static final String PAGE = """
            <!doctype html>
            <html lang=en>
            <title>404 Not Found</title>
            <h1>Not Found</h1>
            <p>The requested URL was not found on the server. If you entered the URL manually please check your \
            spelling and try again.</p>
            """;

    private Problems() {}

    /// What a failure is answered with.
    public static Answer answer(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.answer();
            case EngineException engine -> of(engine.problem());
            case BodyTimeoutException _ -> new Answer.Envelope(408, "the request body came too slowly");
            case IOException _ -> new Answer.Envelope(400, "the request body ended early");
            default -> new Answer.Envelope(500, "server error: this store failed, its log says how");
        };
    }

    private static Answer of(Problem problem) {
        return switch (problem) {
            case NO_SUCH_CONTAINER, NO_SUCH_OBJECT, NO_SUCH_UPLOAD, NO_SUCH_PART ->
                new Answer.Envelope(404, "not found");
            case CONTAINER_EXISTS, CONTAINER_NOT_EMPTY, PRECONDITION_FAILED, CONFLICT ->
                new Answer.Envelope(400, "another request changed the same thing, try again");
            case INVALID_NAME -> new Answer.Envelope(400, "a name is not Unicode text");
            case INVALID_RANGE -> new Answer.Envelope(400, "offset is out of range");
            case LENGTH_MISMATCH -> new Answer.Envelope(400, "the request body ended early");
            case TOO_LARGE -> new Answer.Envelope(413, "the request body is too large");
            case DIGEST_MISMATCH -> new Answer.Envelope(400, "the request body is damaged");
            case STORAGE_FULL -> new Answer.Envelope(507, "there is no space left on the disk of this store");
            case STORAGE_READ_ONLY -> new Answer.Envelope(500, "server error: the folder of this store is read-only");
            case STORAGE_FAILED ->
                new Answer.Envelope(500, "server error: the disk or the database of this store failed");
            case CONTENT_DAMAGED -> new Answer.Envelope(500, "server error: the stored content is damaged");
            case CLOSING -> new Answer.Envelope(503, "the store is being closed");
        };
    }

    /// The answer on the wire.
    ///
    /// @param headers those of every reply
    public static Reply reply(Answer answer, Headers headers) {
        return switch (answer) {
            case Answer.Envelope(int status, String error) -> {
                var body = JsonNodeFactory.instance.objectNode();
                body.put("error", error).put("status", status);
                yield reply(status, headers.with("Content-Type", JSON), PythonJson.text(body));
            }
            case Answer.WrongMethod(String allowed) -> {
                var body = JsonNodeFactory.instance.objectNode();
                body.put("message", "The method is not allowed for the requested URL.");
                var all = headers.with("Content-Type", JSON).with("Allow", allowed);
                yield reply(405, all, PythonJson.text(body) + "\n");
            }
            case Answer.NoSuchPage _ -> reply(404, headers.with("Content-Type", "text/html; charset=utf-8"), PAGE);
        };
    }

    private static Reply reply(int status, Headers headers, String text) {
        return new Reply(status, headers, text.getBytes(StandardCharsets.US_ASCII));
    }
}
