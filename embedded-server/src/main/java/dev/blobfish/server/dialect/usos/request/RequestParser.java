package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.engine.Staged;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Makes the record of a request. Parameters are looked at in the order in which the reference names them.
public final class RequestParser {
    private static final Set<StatisticsField> COUNT_AND_SIZE =
            EnumSet.of(StatisticsField.HARD_COUNT, StatisticsField.HARD_VSIZE);
    private static final Set<InstallationField> INSTALLATION = EnumSet.allOf(InstallationField.class);

    private RequestParser() {}

    /// A request without a file.
    ///
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal for a parameter that is missing or wrong
    public static UsosRequest parse(ServiceMethod method, Arguments arguments) {
        return switch (method) {
            case BLOB ->
                new UsosRequest.Blob(
                        arguments.required("blob_id"), blobFields(arguments, method, EnumSet.allOf(BlobField.class)));
            case BLOBS -> new UsosRequest.Blobs(arguments.ids("blob_ids"), blobFields(arguments, method, Set.of()));
            case GET -> new UsosRequest.Get(arguments.required("blob_id"));
            case CHMOD ->
                new UsosRequest.Chmod(
                        arguments.required("blob_id"),
                        Readers.ofChange(arguments),
                        Age.ofChange(arguments, "min_age"),
                        Age.ofChange(arguments, "max_age"));
            case DELETE -> new UsosRequest.Delete(arguments.ids("blob_ids"));
            case PUT_TEXT -> new UsosRequest.PutBytes(InlineData.text(arguments), StoreOptions.of(arguments));
            case PUT_BASE64 -> new UsosRequest.PutBytes(InlineData.base64(arguments), StoreOptions.of(arguments));
            case PUT_SHA1 -> new UsosRequest.PutSha1(sha1(arguments), size(arguments), StoreOptions.of(arguments));
            case PUT, PUT_UNSIGNED -> throw new IllegalArgumentException(method + " has a file");
            case CONSUMER -> new UsosRequest.Consumer(statistics(arguments, method));
            case USER -> new UsosRequest.User(arguments.required("user_id"), statistics(arguments, method));
            case USERS -> new UsosRequest.Users(arguments.ids("user_ids"), statistics(arguments, method));
            case USERS_ALL -> new UsosRequest.UsersAll(statistics(arguments, method));
            case NOW -> new UsosRequest.Now();
            case CONSUMER_INFO ->
                new UsosRequest.ConsumerInfo(Field.selected(arguments, method, ConsumerField.class, Set.of()));
            case INSTALLATION ->
                new UsosRequest.Installation(Field.selected(arguments, method, InstallationField.class, INSTALLATION));
            case METHOD_INDEX -> new UsosRequest.MethodIndex();
            case METHOD -> described(arguments, method);
        };
    }

    /// A request with a file.
    public static UsosRequest parse(ServiceMethod method, Arguments arguments, Staged file) {
        return method == ServiceMethod.PUT
                ? new UsosRequest.Put(file, StoreOptions.of(arguments))
                : new UsosRequest.PutUnsigned(file);
    }

    private static Set<BlobField> blobFields(Arguments arguments, ServiceMethod method, Set<BlobField> otherwise) {
        return Field.selected(arguments, method, BlobField.class, otherwise);
    }

    private static Set<StatisticsField> statistics(Arguments arguments, ServiceMethod method) {
        return Field.selected(arguments, method, StatisticsField.class, COUNT_AND_SIZE);
    }

    private static String sha1(Arguments arguments) {
        var sha1 = arguments.required("sha1");
        if (!sha1.matches("[0-9A-Fa-f]{40}")) throw Refusals.invalid("sha1", "40 hexadecimal digits are expected.");
        return sha1.toLowerCase(Locale.ROOT);
    }

    private static long size(Arguments arguments) {
        var size = arguments.required("datasize");
        if (!size.matches("[0-9]{1,18}")) throw Refusals.invalid("datasize", "a number of bytes is expected.");
        return Long.parseLong(size);
    }

    private static UsosRequest described(Arguments arguments, ServiceMethod method) {
        var described = ServiceMethod.named(arguments.required("name"))
                .orElseThrow(() -> Refusals.notFound("There is no such method.", "method_not_found", "name"));
        var all = EnumSet.allOf(MethodField.class);
        return new UsosRequest.Method(described, Field.selected(arguments, method, MethodField.class, all));
    }
}
