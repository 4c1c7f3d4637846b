package dev.blobfish.server.dialect.shakenfist.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A path and what may be asked of it.
///
/// @param pattern segments; `{name}` stands for any segment, `{name...}` for all that are left
/// @param endpoint the class that handles it in the original
record Route(List<String> pattern, String endpoint, Map<String, Handler> handlers) {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    /// How one method is handled.
    record Handler(Signature signature, Function<Captured, ShakenFistRequest> request) {}

    static Route of(String path, String endpoint) {
        return new Route(List.of(path.split("/", -1)), endpoint, Map.of());
    }

    /// The same route with one more method.
    ///
    /// @param arguments keys that a body may have, separated by blanks
    Route on(String method, String arguments, Function<Captured, ShakenFistRequest> request) {
        return with(method, signature(method, arguments, false), request);
    }

    /// The same route with one more method, about what the first variable of the path names.
    Route about(String method, String arguments, Function<String, ShakenFistRequest> request) {
        var first = pattern.stream()
                .filter(Route::isVariable)
                .map(Route::variable)
                .findFirst()
                .orElseThrow();
        return on(method, arguments, at -> request.apply(at.get(first)));
    }

    /// The same route with a method whose body is bytes.
    Route onBytes(String method, Function<Captured, ShakenFistRequest> request) {
        return with(method, signature(method, "", true), request);
    }

    private Route with(String method, Signature signature, Function<Captured, ShakenFistRequest> request) {
        var more = new LinkedHashMap<>(handlers);
        more.put(method, new Handler(signature, request));
        return new Route(pattern, endpoint, Map.copyOf(more));
    }

    private Signature signature(String method, String arguments, boolean bytes) {
        var inPath =
                pattern.stream().filter(Route::isVariable).map(Route::variable).collect(Collectors.toSet());
        var named =
                Stream.of(arguments.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        return new Signature(endpoint + "." + method.toLowerCase(Locale.ROOT), inPath, Set.copyOf(named), bytes);
    }

    /// The variables of a path; empty where the path is another.
    Optional<Map<String, String>> match(List<String> segments) {
        boolean open = pattern.getLast().endsWith("...}");
        if (open ? segments.size() < pattern.size() : segments.size() != pattern.size()) return Optional.empty();
        var values = new HashMap<String, String>();
        for (int i = 0; i < pattern.size(); i++) {
            var here = pattern.get(i);
            var segment = open && i == pattern.size() - 1
                    ? String.join("/", segments.subList(i, segments.size()))
                    : segments.get(i);
            if (!isVariable(here) && !here.equals(segment)) return Optional.empty();
            if (isVariable(here) && segment.isEmpty()) return Optional.empty();
            if (isVariable(here)) values.put(variable(here), segment);
        }
        return Optional.of(values);
    }

    /// The handler of a method; HEAD is a GET.
    Optional<Handler> handler(String method) {
        return Optional.ofNullable(handlers.get(method.equals("HEAD") ? "GET" : method));
    }

    /// The methods of routes that share a path, as in the header Allow.
    static String allowed(List<Route> routes) {
        return METHODS.stream()
                .filter(method -> method.equals("OPTIONS")
                        || routes.stream()
                                .anyMatch(route -> route.handler(method).isPresent()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static String variable(String segment) {
        return segment.replaceAll("[{.}]", "");
    }
}
