package dev.blobfish.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs command lines in this process on one home, as a shell would.
final class CliRun {
    private final Map<String, String> environment = new HashMap<>();
    private Optional<World.Person> person = Optional.empty();
    private byte[] input = {};

    /// What a run left behind.
    record Result(int code, byte[] bytes, String err) {
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        List<String> lines() {
            return out().lines().toList();
        }
    }

    CliRun(Path home) {
        environment.put("BLOBFISH_HOME", home.toString());
        // Never the keychain of whoever runs the tests.
        environment.put("BLOBFISH_SECRETS", "file");
        environment.put("BLOBFISH_PASSPHRASE", "correct horse");
    }

    CliRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CliRun without(String variable) {
        environment.remove(variable);
        return this;
    }

    CliRun typing(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /// From now on somebody sits at a terminal and answers like this, in order.
    CliRun answering(String... answers) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
        person = Optional.of(new World.Person() {
            @Override
            public Optional<String> line(String question) {
                return Optional.ofNullable(left.poll());
            }

            @Override
            public Optional<String> secret(String question) {
                return Optional.ofNullable(left.poll());
            }
        });
        return this;
    }

    Map<String, String> environment() {
        return environment;
    }

    Result run(String... args) {
        return run(new Interruption(Thread.currentThread()), new ByteArrayOutputStream(), args);
    }

    Result run(Interruption interruption, ByteArrayOutputStream out, String... args) {
        var err = new ByteArrayOutputStream();
        var world = new World(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                person,
                Clock.systemUTC(),
                interruption);
        int code = Cli.run(args, world);
        return new Result(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }
}
