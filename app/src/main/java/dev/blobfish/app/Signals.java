package dev.blobfish.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Ctrl-C, SIGTERM and a closing terminal, turned into a call.
///
/// A shutdown hook cannot do this: it cannot choose the exit code without cutting off the other hooks, and `serve`
/// must end
/// with 0. The JDK's class for signals lives in the module jdk.unsupported, and the compiler warns about every mention
/// of
/// it, so it is reached by its name.
final class Signals {
    private static final Logger LOG = Logger.getLogger(Signals.class.getName());

    private Signals() {}

    /// Calls `stop` on the first signal, and ends the process at once on the second. Where the platform or the
    /// JVM's flags do
    /// not allow that, signals keep their usual effect.
    static void onStop(Runnable stop) {
        var first = new AtomicBoolean(true);
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            try {
                handle(name, () -> {
                    if (first.getAndSet(false)) {
                        stop.run();
                    } else {
                        Runtime.getRuntime().halt(130);
                    }
                });
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                LOG.log(Level.FINE, "Cannot handle SIG" + name, e);
            }
        }
    }

    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object proxy =
                Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, (_, method, _) -> {
                    // The JVM calls nothing else on it.
                    if (method.getName().equals("handle")) {
                        action.run();
                    }
                    return null;
                });
        try {
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (InvocationTargetException e) {
            // HUP does not exist on Windows; -Xrs reserves INT and TERM.
            throw new IllegalArgumentException(e.getCause());
        }
    }
}
