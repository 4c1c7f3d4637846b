package dev.blobfish.server.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Whether a request may name this server by its Host. A web page of a stranger can have its own name resolve to
/// 127.0.0.1 and then talk to a local
/// server as if it were its own (DNS rebinding), but it cannot change the name its browser sends. An address never is
/// a stranger's name.
public final class HostCheck {
    private final Set<String> names;
    private final Predicate<String> dialect;

    /// @param names   configured names, each with its subdomains
    /// @param dialect further names that the dialect knows for its own
    public HostCheck(Collection<String> names, Predicate<String> dialect) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.dialect = dialect;
    }

    /// @param header as sent; empty where there is none, which no browser does
    public boolean allows(String header) {
        var host = withoutPort(header.toLowerCase(Locale.ROOT));
        return host.isEmpty() || isAddress(host) || isBelow(host, "localhost") || isOurs(host);
    }

    private boolean isOurs(String host) {
        return names.stream().anyMatch(name -> isBelow(host, name)) || dialect.test(host);
    }

    private static boolean isBelow(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }

    private static boolean isAddress(String host) {
        if (host.startsWith("[")) return host.endsWith("]");
        var numbers = host.split("\\.", -1);
        if (numbers.length != 4) return false;
        for (var number : numbers) if (!number.matches("[0-9]{1,3}")) return false;
        return true;
    }

    /// A Host without its port, and without the dot that may end a name.
    public static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        var name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
