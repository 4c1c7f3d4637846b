package dev.blobfish.sdk.driver.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// The one HTTP client of this program: all stores share its connections.
///
/// HTTP/1.1 only, because an interrupted transfer closes its socket and must not take others with it. Redirects are not
/// followed, because a signature is good for one host. What OkHttp repeats by itself is a request on an idle connection
/// that turns out to be dead; bodies that must not be sent twice say so ([SendBody]).
final class SharedClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration NO_PROGRESS = Duration.ofSeconds(30);
    private static final Duration SLOW_ANSWER = Duration.ofMinutes(10);
    /// Shorter than servers keep an idle connection (20 s and more), so that theirs is rarely the one that closes
    /// it.
    private static final int IDLE_SECONDS = 15;

    private static final int IDLE_CONNECTIONS = 64;

    static final OkHttpClient CLIENT = new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .readTimeout(NO_PROGRESS)
            .writeTimeout(NO_PROGRESS)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new InterruptibleSockets())
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .dispatcher(new Dispatcher())
            .build();

    /// For requests whose answer a store computes for long: copies and completions of many gigabytes.
    static final OkHttpClient PATIENT =
            CLIENT.newBuilder().readTimeout(SLOW_ANSWER).build();

    private SharedClient() {}
}
