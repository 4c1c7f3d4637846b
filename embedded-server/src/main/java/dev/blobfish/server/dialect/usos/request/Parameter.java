package dev.blobfish.server.dialect.usos.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A parameter as the reference describes it.
///
/// @param byDefault empty where it is required, or has no value by default
public record Parameter(String name, boolean required, Optional<String> byDefault, String description) {
    private static final Parameter BLOB_ID = required("blob_id", "the blob");
    private static final Parameter BLOB_IDS = required("blob_ids", "up to 500 blobs, with | between them");
    private static final Parameter DATA = required("data", "the content");
    private static final String ACCESS = "public: every consumer that knows the id; consumer: you alone";
    private static final String MIN_AGE = "seconds from now for which the blob has to be kept, or none";
    private static final String MAX_AGE = "seconds from now after which the blob is deleted, or none";
    private static final List<Parameter> FORMAT = List.of(
            optional("format", "json", "json, jsonp or xmlmap2"),
            new Parameter("callback", false, Optional.empty(), "a function, for jsonp"));

    /// The parameters of a method, in the order in which they are looked at.
    public static List<Parameter> of(ServiceMethod method) {
        var own = new ArrayList<>(own(method));
        if (method == ServiceMethod.GET) return own;
        if (method.storesForUser())
            own.add(new Parameter("as_user_id", false, Optional.empty(), "the user to act for, instead of a token"));
        own.addAll(FORMAT);
        return own;
    }

    private static List<Parameter> own(ServiceMethod method) {
        return switch (method) {
            case BLOB -> List.of(BLOB_ID, fields(method, false));
            case BLOBS -> List.of(BLOB_IDS, fields(method, true));
            case GET -> List.of(BLOB_ID);
            case CHMOD -> join(Stream.of(BLOB_ID), limits("skip", "skip"));
            case DELETE -> List.of(BLOB_IDS);
            case PUT, PUT_TEXT, PUT_BASE64 -> join(Stream.of(DATA), limits("consumer", "none"));
            case PUT_SHA1 ->
                join(
                        Stream.of(required("sha1", "SHA-1 of the content"), required("datasize", "its bytes")),
                        limits("consumer", "none"));
            case PUT_UNSIGNED -> List.of(DATA);
            case USER -> List.of(required("user_id", "the user"), fields(method, false));
            case USERS -> List.of(required("user_ids", "up to 500 users, with | between them"), fields(method, false));
            case CONSUMER, USERS_ALL, INSTALLATION -> List.of(fields(method, false));
            case CONSUMER_INFO -> List.of(fields(method, true));
            case METHOD -> List.of(required("name", "the method"), fields(method, false));
            case NOW, METHOD_INDEX -> List.of();
        };
    }

    private static List<Parameter> join(Stream<Parameter> own, Stream<Parameter> limits) {
        return Stream.concat(own, limits).toList();
    }

    private static Stream<Parameter> limits(String access, String age) {
        return Stream.of(
                optional("read_access", access, ACCESS),
                optional("min_age", age, MIN_AGE),
                optional("max_age", age, MAX_AGE));
    }

    private static Parameter fields(ServiceMethod method, boolean required) {
        var description = "some of "
                + String.join(
                        ", ", ResultFields.of(method).stream().map(Field::label).toList());
        return new Parameter("fields", required, Optional.empty(), description);
    }

    private static Parameter required(String name, String description) {
        return new Parameter(name, true, Optional.empty(), description);
    }

    private static Parameter optional(String name, String byDefault, String description) {
        return new Parameter(name, false, Optional.of(byDefault), description);
    }
}
