package dev.blobfish.server.dialect.kbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String NOT_OWNER = "400 Users that are not node owners can only delete themselves from ACLs.";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private String node = "";

    @BeforeEach
    void upload() throws IOException {
        node = "/node/" + STORE.node("alice", "x", "");
    }

    private Answer ask(String user, String method, String acl) throws IOException {
        return STORE.ask(user, method + " " + node + "/acl" + acl);
    }

    private String uuid(String user) throws IOException {
        var own = STORE.node(user, "x", "");
        return STORE.ask(user, "GET /node/" + own + "/acl").field("owner");
    }

    /// The names of the readers, the owner first.
    private String readers() throws IOException {
        return readers(ask("root", "GET", "?verbosity=full"));
    }

    private static String readers(Answer acl) {
        var list = acl.compact().replaceAll(".*\"read\":\\[|\\],\"write\".*", "");
        return Arrays.stream(list.split("},"))
                .map(user -> user.replaceAll(".*\"username\":\"([a-z]+)\".*", "$1"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theAccessOfANewNodeIsItsOwnersAlone() throws IOException {
        var acl = ask("alice", "GET", "/");
        assertThat(acl.header("Content-Length")).isEqualTo("395");
        assertThat(acl.compact())
                .isEqualTo("{\"data\":{\"delete\":[A],\"owner\":A,\"public\":{\"delete\":false,\"read\":false,"
                        .concat("\"write\":false},\"read\":[A],\"write\":[A]},\"error\":null,\"status\":200}")
                        .replace("A", '"' + uuid("alice") + '"'));
    }

    @Test
    void sharingIsAnsweredInFullWhereAskedForInTheJavaClientsSpelling() throws IOException {
        var answer = ask("alice", "PUT", "/read/?users=bob;verbosity=full");
        var a = "{\"username\":\"alice\",\"uuid\":\"" + uuid("alice") + "\"}";
        var b = "{\"username\":\"bob\",\"uuid\":\"" + uuid("bob") + "\"}";
        assertThat(answer.compact())
                .isEqualTo("{\"data\":{\"delete\":[A],\"owner\":A,\"public\":{\"delete\":false,\"read\":false,"
                        .concat("\"write\":false},\"read\":[A,B],\"write\":[A]},\"error\":null,\"status\":200}")
                        .replace("A", a)
                        .replace("B", b));
        assertThat(STORE.ask("bob", "GET " + node).status()).isEqualTo(200);
        assertThat(STORE.ask("carol", "GET " + node).refusal()).isEqualTo("401 User Unauthorized");
    }

    @Test
    void publishingLetsEverybodyRead() throws IOException {
        var answer = ask("alice", "PUT", "/public_read?users=!!!");
        assertThat(answer.header("Content-Length")).isEqualTo("394");
        assertThat(answer.compact()).contains("\"public\":{\"delete\":false,\"read\":true,\"write\":false}");
        assertThat(ask("alice", "PUT", "/public_read").body()).isEqualTo(answer.body());
        assertThat(STORE.ask("", "GET " + node).status()).isEqualTo(200);
        assertThat(ask("", "GET", "?verbosity=full").field("username")).isEqualTo("alice");
        assertThat(ask("alice", "DELETE", "/public_read/").header("Content-Length"))
                .isEqualTo("395");
        assertThat(ask("alice", "DELETE", "/public_read").header("Content-Length"))
                .isEqualTo("395");
        assertThat(STORE.ask("", "GET " + node).status()).isEqualTo(401);
    }

    @Test
    void answersHaveTheirKnownSizes() throws IOException {
        assertThat(ask("alice", "PUT", "/read?users=bob").header("Content-Length"))
                .isEqualTo("441");
        node = "/node/" + STORE.node("charlie", "x", "");
        assertThat(ask("charlie", "GET", "?verbosity=full").header("Content-Length"))
                .isEqualTo("617");
    }

    @ParameterizedTest
    @CsvSource({"full,true", "+full+,true", "FULL,false", "ful,false", "'',false"})
    void onlyOneWordAsksForNames(String word, boolean full) throws IOException {
        for (var request : new String[] {"GET /", "PUT /public_read", "DELETE /write", "PUT /read?users=bob&"}) {
            var words = request.split(" ");
            var mark = words[1].contains("?") ? "" : "?";
            var answer = ask("alice", words[0], words[1] + mark + "verbosity=" + word);
            assertThat(answer.body().contains("username")).isEqualTo(full);
        }
    }

    @Test
    void readersAreShownInTheOrderInWhichTheyCame() throws IOException {
        ask("alice", "PUT", "/read?users=carol,+bob+,,carol");
        assertThat(readers()).isEqualTo("alice carol bob");
        ask("alice", "PUT", "/read?users=charlie,alice,bob");
        assertThat(readers()).isEqualTo("alice carol bob charlie");
        ask("alice", "DELETE", "/read?users=alice,carol,root");
        assertThat(readers()).isEqualTo("alice bob charlie");
    }

    @Test
    void aReaderNamedTwiceIsShownTwiceOnce() throws IOException {
        assertThat(readers(ask("alice", "PUT", "/read?users=carol,carol&verbosity=full")))
                .isEqualTo("alice carol carol");
        assertThat(readers()).isEqualTo("alice carol");
    }

    @Test
    void aNewOwnerComesFirstAndTheOldOneStaysAReader() throws IOException {
        ask("alice", "PUT", "/read?users=bob,carol");
        assertThat(ask("alice", "PUT", "/owner?users=carol&verbosity=full").compact())
                .contains("\"owner\":{\"username\":\"carol\"");
        assertThat(readers()).isEqualTo("carol alice bob");
        assertThat(ask("alice", "PUT", "/read?users=charlie").refusal()).isEqualTo(NOT_OWNER);
        assertThat(STORE.ask("alice", "GET " + node).status()).isEqualTo(200);
        assertThat(ask("carol", "PUT", "/owner?users=carol").status()).isEqualTo(200);
        assertThat(readers()).isEqualTo("carol alice bob");
    }

    @Test
    void anAdministratorRulesForeignNodes() throws IOException {
        assertThat(ask("root", "PUT", "/read?users=bob").status()).isEqualTo(200);
        assertThat(ask("root", "PUT", "/owner?users=root").status()).isEqualTo(200);
        assertThat(readers()).isEqualTo("root alice bob");
        assertThat(ask("root", "PUT", "/public_read").status()).isEqualTo(200);
    }

    @Test
    void aReaderMayLeaveAndDoNothingElse() throws IOException {
        ask("alice", "PUT", "/read?users=bob,carol");
        assertThat(ask("bob", "PUT", "/read?users=charlie").refusal()).isEqualTo(NOT_OWNER);
        assertThat(ask("bob", "PUT", "/public_read").refusal()).isEqualTo(NOT_OWNER);
        assertThat(ask("bob", "PUT", "/owner?users=bob").refusal()).isEqualTo(NOT_OWNER);
        assertThat(ask("bob", "DELETE", "/read?users=bob,bob").refusal()).isEqualTo(NOT_OWNER);
        assertThat(ask("bob", "DELETE", "/read?users=carol").refusal()).isEqualTo(NOT_OWNER);
        assertThat(ask("charlie", "DELETE", "/read?users=charlie").refusal()).isEqualTo(NOT_OWNER);
        assertThat(readers()).isEqualTo("alice bob carol");
        assertThat(ask("bob", "DELETE", "/read?users=bob").status()).isEqualTo(200);
        assertThat(readers()).isEqualTo("alice carol");
        assertThat(ask("alice", "DELETE", "/read?users=alice").status()).isEqualTo(200);
        assertThat(readers()).isEqualTo("alice carol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "delete", "public_write", "public_delete"})
    void whatShockHadAndThisServerHasNotChangesNothing(String type) throws IOException {
        ask("alice", "PUT", "/read?users=bob");
        var before = ask("bob", "GET", "").body();
        assertThat(ask("bob", "PUT", "/" + type + "?users=!!!").body()).isEqualTo(before);
        assertThat(ask("bob", "DELETE", "/" + type).body()).isEqualTo(before);
        assertThat(ask("bob", "GET", "/" + type + "/").body()).isEqualTo(before);
        assertThat(ask("carol", "PUT", "/" + type).refusal()).isEqualTo("401 User Unauthorized");
        assertThat(ask("", "PUT", "/" + type).refusal()).isEqualTo("401 No Authorization");
    }

    @Test
    void usersMustBeNamedInTheQuery() throws IOException {
        var none = "400 Action requires list of comma separated usernames in 'users' parameter";
        assertThat(ask("alice", "PUT", "/read").refusal()).isEqualTo(none);
        assertThat(ask("alice", "DELETE", "/read?users=+,,").refusal()).isEqualTo(none);
        assertThat(ask("alice", "PUT", "/owner?users=").refusal()).isEqualTo(none);
        assertThat(STORE.ask(
                                "alice",
                                "PUT " + node + "/acl/read",
                                "users=bob",
                                "Content-Type: application/x-www-form-urlencoded")
                        .refusal())
                .isEqualTo(none);
    }

    @Test
    void badNamesAreRefusedTogetherAndUnknownOnesOnlyThen() throws IOException {
        assertThat(ask("alice", "PUT", "/read?users=9x,bob,nobody,B!").refusal())
                .isEqualTo("400 Invalid users: 9x, B!");
        assertThat(ask("alice", "DELETE", "/read?users=nobody,bob,noone").refusal())
                .isEqualTo("400 Invalid users: nobody, noone");
        assertThat(ask("alice", "PUT", "/owner?users=%FF").refusal()).isEqualTo("400 Invalid users: \\ufffd");
        assertThat(ask("alice", "PUT", "/owner?users=bob,bob").refusal())
                .isEqualTo("400 Too many users. Nodes may have only one owner.");
        assertThat(ask("alice", "DELETE", "/owner").refusal())
                .isEqualTo("400 Deleting ownership is not a supported request type.");
    }

    @Test
    void namesAreLookedAtBeforeTheNode() throws IOException {
        node = "/node/f4b47e10-5123-4cc6-8f48-df0069e82e70";
        assertThat(ask("bob", "PUT", "/read?users=!").refusal()).isEqualTo("400 Invalid users: !");
        assertThat(ask("bob", "DELETE", "/owner").refusal()).startsWith("400 Deleting ownership");
        for (var edit : new String[] {"/read?users=bob", "/owner?users=bob", "/public_read", "/write"})
            assertThat(ask("bob", "PUT", edit).refusal()).isEqualTo("404 Node not found");
        assertThat(ask("", "GET", "").refusal()).isEqualTo("404 Node not found");
    }

    @Test
    void changesAtTheSameMomentAllCount() throws Exception {
        var more = List.of("bob", "carol", "charlie", "root");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(more.stream()
                    .<Callable<Answer>>map(user -> () -> ask("alice", "PUT", "/read?users=" + user))
                    .toList())) assertThat(answer.get().status()).isEqualTo(200);
        }
        assertThat(readers().split(" ")).startsWith("alice").hasSize(5).containsAll(more);
    }

    @Test
    void theIdsOfUsersOutliveTheServer() throws Exception {
        ask("alice", "PUT", "/read?users=bob");
        var before = ask("alice", "GET", "?verbosity=full").body();
        var alice = uuid("alice");
        STORE.restart();
        assertThat(ask("alice", "GET", "?verbosity=full").body()).isEqualTo(before);
        assertThat(uuid("alice")).isEqualTo(alice);
    }
}
