package dev.blobfish.server.dialect.usos.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The methods, and who may call each how.
public enum ServiceMethod {
    BLOB("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Facts of one blob"),
    BLOBS("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Facts of many blobs"),
    CHMOD("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Change who may read a blob, and how long it is kept"),
    CONSUMER("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Statistics of all your blobs"),
    DELETE("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Delete blobs"),
    GET("blobbox", Caller.CONSUMER, Body.FORM, "Content of a blob"),
    PUT("blobbox", Caller.ADMINISTRATIVE, Body.FILE, "Store a file"),
    PUT_BASE64("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Store a few bytes, given in Base64"),
    PUT_SHA1("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Store content that is here already"),
    PUT_TEXT("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Store a short text"),
    PUT_UNSIGNED("blobbox", Caller.ANYBODY, Body.FILE, "Leave a file for a short time, to be taken up by its SHA-1"),
    USER("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Statistics of the blobs of a user"),
    USERS("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Statistics of the blobs of many users"),
    USERS_ALL("blobbox", Caller.ADMINISTRATIVE, Body.FORM, "Statistics of all users with blobs"),
    NOW("apisrv", Caller.ANYBODY, Body.FORM, "The server's time"),
    CONSUMER_INFO("apisrv", "consumer", Caller.CONSUMER, "Facts of the consumer that asks"),
    INSTALLATION("apisrv", Caller.ANYBODY, Body.FORM, "Facts of this installation"),
    METHOD_INDEX("apiref", Caller.ANYBODY, Body.FORM, "The methods of this installation"),
    METHOD("apiref", Caller.ANYBODY, Body.FORM, "Facts of a method");

    private final String path;
    private final Caller caller;
    private final Body body;
    private final String brief;

    /// Who may call a method.
    public enum Caller {
        /// No signature is asked for, and none is looked at.
        ANYBODY,
        /// Every consumer.
        CONSUMER,
        /// Consumers with administrative rights.
        ADMINISTRATIVE
    }

    /// What a method takes in the body of a POST.
    public enum Body {
        /// Parameters, urlencoded.
        FORM,
        /// Parameters and a file, multipart.
        FILE
    }

    ServiceMethod(String module, Caller caller, Body body, String brief) {
        this.path = "services/" + module + "/" + name().toLowerCase(Locale.ROOT);
        this.caller = caller;
        this.body = body;
        this.brief = brief;
    }

    ServiceMethod(String module, String name, Caller caller, String brief) {
        this.path = "services/" + module + "/" + name;
        this.caller = caller;
        this.body = Body.FORM;
        this.brief = brief;
    }

    /// The method at a path; empty where there is none. Nothing is normalised, for a redirect would break
    /// signatures.
    public static Optional<ServiceMethod> at(String rawPath) {
        return Arrays.stream(values())
                .filter(method -> rawPath.length() == method.path.length() + 1 && rawPath.endsWith("/" + method.path))
                .findFirst();
    }

    /// The method of a name such as `services/blobbox/put`.
    public static Optional<ServiceMethod> named(String name) {
        return at("/" + name);
    }

    /// As it is named in answers, and behind the base URL.
    public String path() {
        return path;
    }

    /// The last part of the path.
    public String shortName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Who may call it.
    public Caller caller() {
        return caller;
    }

    /// What its body is.
    public Body body() {
        return body;
    }

    /// What it does, in one line.
    public String brief() {
        return brief;
    }

    /// Whether it takes PLAINTEXT alone, and so HTTPS alone.
    public boolean plaintextOnly() {
        return this == PUT;
    }

    /// Whether what it stores can be bound to a user.
    public boolean storesForUser() {
        return switch (this) {
            case PUT, PUT_BASE64, PUT_SHA1, PUT_TEXT -> true;
            case BLOB, BLOBS, CHMOD, CONSUMER, DELETE, GET, PUT_UNSIGNED, USER, USERS, USERS_ALL -> false;
            case NOW, CONSUMER_INFO, INSTALLATION, METHOD_INDEX, METHOD -> false;
        };
    }

    /// The verbs it may be called with; a file needs a body.
    public String verbs() {
        return body == Body.FILE ? "POST, OPTIONS" : "GET, POST, OPTIONS";
    }

    /// Whether a verb is one of them.
    public boolean takes(String verb) {
        return verb.equals("POST") || (verb.equals("GET") && body == Body.FORM);
    }
}
