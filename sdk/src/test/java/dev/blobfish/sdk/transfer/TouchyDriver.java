package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.driver.BlobDriver;
import dev.blobfish.sdk.driver.PartSizes;
import dev.blobfish.sdk.driver.Stores;
import dev.blobfish.sdk.driver.memory.MemoryDriver;
import dev.blobfish.sdk.driver.memory.MemoryOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A store in memory that keeps a record of every call, and lets a test step in before and after each.
final class TouchyDriver {
    /// The program dies here: nothing may catch it.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @FunctionalInterface
    interface Meddler {
        /// @param happened false before the store acts, true after it did and before its reply arrives
        void meddle(String call, boolean happened) throws Exception;
    }

    private static final Set<String> ASK_NOBODY = Set.of("capabilities", "plan", "close");

    static final int PART = 64 * 1024;

    final List<String> calls = new ArrayList<>();
    Meddler meddler = (_, _) -> {};
    private final BlobDriver memory;

    TouchyDriver(Clock clock) {
        memory = new MemoryDriver(new MemoryOptions(new PartSizes(2 * PART, PART), 1, clock));
    }

    BlobStore store() {
        return Stores.over((BlobDriver) Proxy.newProxyInstance(
                TouchyDriver.class.getClassLoader(), new Class<?>[] {BlobDriver.class}, (_, method, arguments) -> {
                    String call = method.getName() + describe(arguments);
                    try {
                        if (ASK_NOBODY.contains(method.getName())) {
                            return method.invoke(memory, arguments);
                        }
                        meddler.meddle(call, false);
                        Object result = method.invoke(memory, arguments);
                        synchronized (calls) {
                            calls.add(call);
                        }
                        meddler.meddle(call, true);
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static String describe(Object[] arguments) {
        return arguments == null
                ? ""
                : Arrays.stream(arguments)
                        .filter(argument -> argument instanceof Integer)
                        .map(argument -> " " + argument)
                        .reduce("", String::concat);
    }

    long count(String call) {
        synchronized (calls) {
            return calls.stream().filter(made -> made.equals(call)).count();
        }
    }
}
