package dev.blobfish.server.dialect.kbase.auth;

import dev.blobfish.server.Account;
import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings.KBaseOptions;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.wire.Utf8;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds out who asks: by the Authorization header, else by the first configured cookie that is there. A token that is
/// not good is refused, and never taken for none.
public final class Authenticator {
    private final Accounts accounts;
    private final KBaseOptions options;

    /// Knows a store's accounts.
    public Authenticator(Accounts accounts, KBaseOptions options) {
        this.accounts = accounts;
        this.options = options;
    }

    /// Who asks.
    ///
    /// @throws KBaseRefusal for a malformed header or a token that is not known
    public Caller caller(Headers headers) {
        var header = text(headers.first("Authorization").orElse(""));
        if (!header.isEmpty()) return user(token(header)).orElseThrow(Authenticator::invalidHeader);
        for (var name : options.tokenCookies()) {
            var token = Utf8.trim(Cookies.first(headers.all("Cookie"), name).orElse(""));
            if (!token.isEmpty())
                return user(token)
                        .orElseThrow(() -> new KBaseRefusal(
                                401, "KBase auth server reported token was invalid from cookie " + name));
        }
        return new Caller.Anonymous();
    }

    private static String text(String header) {
        return Utf8.trim(Utf8.decode(header.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String token(String header) {
        var words = header.split("\\s+");
        if (words.length != 2 || !words[0].equalsIgnoreCase("oauth")) throw invalidHeader();
        return words[1];
    }

    private Optional<Caller> user(String token) {
        return accounts.byKBaseToken(token)
                .flatMap(account ->
                        account.kbase().map(side -> new Caller.User(side.user(), account.admin() || isAdmin(side))));
    }

    private boolean isAdmin(Account.KBase account) {
        return account.roles().stream().anyMatch(options.adminRoles()::contains);
    }

    private static KBaseRefusal invalidHeader() {
        return KBaseRefusal.badRequest("Invalid authorization header or content");
    }
}
