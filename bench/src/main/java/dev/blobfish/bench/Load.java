package dev.blobfish.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Loads any S3 server in the same way, and prints one line of JSON for each measurement. Fails when a server refuses
/// anything, and when a byte read differs from what was written.
///
/// Arguments: the server's address, a bucket, the most seconds for each measurement, and the measurements as
/// [LoadStep] reads them. The environment holds `LOAD_ACCESS_KEY` and `LOAD_SECRET_KEY`.
public final class Load {
    private final InetSocketAddress server;
    private final LoadSigner signer;
    private final String bucket;
    private final Duration limit;

    private Load(URI server, LoadSigner signer, String bucket, Duration limit) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.signer = signer;
        this.bucket = bucket;
        this.limit = limit;
    }

    /// Runs the measurements one behind the other.
    public static void main(String[] args) throws Exception {
        var server = URI.create(args[0]);
        var signer = new LoadSigner(
                server.getAuthority(), System.getenv("LOAD_ACCESS_KEY"), System.getenv("LOAD_SECRET_KEY"));
        var load = new Load(server, signer, args[1], Duration.ofSeconds(Long.parseLong(args[2])));
        var steps = Arrays.stream(args).skip(3).map(LoadStep::parse).toList();
        try (var client = load.client()) {
            client.makeBucket();
        }
        for (var step : steps) System.out.println(load.run(step).json());
    }

    private LoadClient client() {
        return new LoadClient(new LoadConnection(server), signer, InstantSource.system(), bucket);
    }

    private LoadResult run(LoadStep step) throws IOException, InterruptedException, ExecutionException {
        var clients = new ArrayList<LoadClient>();
        for (int i = 0; i < step.connections(); i++) clients.add(client());
        long begin = System.nanoTime();
        long end = begin + limit.toNanos();
        long done = switch (step.kind()) {
            case LIST -> new LoadListing(clients.getFirst(), step).run(() -> System.nanoTime() < end);
            case PUT, GET -> together(step, clients, end);
        };
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (var client : clients) client.close();
        return new LoadResult(step, seconds, done);
    }

    private static long together(LoadStep step, List<LoadClient> clients, long end)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var tasks = new ArrayList<Callable<Integer>>();
        for (var client : clients) tasks.add(() -> work(step, client, next, end));
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var worker : threads.invokeAll(tasks)) done += worker.get();
        }
        return done;
    }

    private static int work(LoadStep step, LoadClient client, AtomicInteger next, long end) throws IOException {
        int done = 0;
        for (int number = next.getAndIncrement(); number < step.count(); number = next.getAndIncrement()) {
            if (System.nanoTime() > end) break;
            if (step.kind() == LoadStep.Kind.PUT) client.put(step, number);
            else client.get(step, number);
            done++;
        }
        return done;
    }
}
