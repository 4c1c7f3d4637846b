package dev.blobfish.sdk.contract;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.driver.BlobDriver;
import dev.blobfish.sdk.driver.Digests;
import dev.blobfish.sdk.driver.Stores;
import dev.blobfish.sdk.driver.s3.S3Driver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

/// What somebody does who believes what the driver says: repeats where the kind of the failure allows it, asks where
/// the outcome is unknown, and reads on where a stream broke. Over a bad network it must come to the same end as
/// without.
public final class Patient {
    private static final int TRIES = 60;

    private final BlobDriver inner;
    private final Reading reading;

    /// What becomes of content that arrives.
    private interface Reading {
        BlobContent of(Patient self, BlobContent content) throws IOException;
    }

    private Patient(BlobDriver inner, Reading reading) {
        this.inner = inner;
        this.reading = reading;
    }

    /// An S3 store that somebody patient uses, who reads on where a stream broke.
    public static BlobStore store(StoreProfile profile, Secret secret) throws BlobException {
        return store(profile, secret, (self, content) -> self.resuming(content));
    }

    /// An S3 store that somebody patient uses, who takes nothing before its digest has been compared.
    public static BlobStore comparing(StoreProfile profile, Secret secret) throws BlobException {
        return store(profile, secret, (_, content) -> compared(content));
    }

    private static BlobStore store(StoreProfile profile, Secret secret, Reading reading) throws BlobException {
        var patient = new Patient(S3Driver.open(profile, secret), reading);
        return Stores.over((BlobDriver) Proxy.newProxyInstance(
                Patient.class.getClassLoader(),
                new Class<?>[] {BlobDriver.class},
                (_, method, arguments) -> patient.call(method, arguments)));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        boolean mayHaveHappened = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return callOnce(method, arguments);
            } catch (BlobException failure) {
                boolean goOn = failure.kind().isTransient() || failure.kind() == Kind.OUTCOME_UNKNOWN;
                if (!goOn && mayHaveHappened) {
                    return own(method, arguments, failure);
                }
                if (!goOn || attempt == TRIES) {
                    throw failure;
                }
                mayHaveHappened = true;
            }
        }
    }

    private Object callOnce(Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(inner, arguments);
            return result instanceof BlobContent content ? reading.of(this, content) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// A refusal after a lost reply may be caused by one's own success.
    private Object own(Method method, Object[] arguments, BlobException refusal) throws Throwable {
        return switch (method.getName()) {
            case "deleteContainer" -> {
                if (refusal.kind() != Kind.NOT_FOUND) {
                    throw refusal;
                }
                yield null;
            }
            case "put" -> {
                PutTarget target = (PutTarget) arguments[0];
                String sent = md5((BlobBody) arguments[1]);
                yield seen(target, info -> info.etag().equals(sent), refusal);
            }
            case "copy" -> {
                BlobInfo source = stat((BlobAddress) arguments[0]);
                yield seen((PutTarget) arguments[1], info -> info.etag().equals(source.etag()), refusal);
            }
            case "replaceMetadata" -> {
                BlobInfo info = stat((BlobAddress) arguments[0]);
                if (info.metadata().filter(((Metadata) arguments[1])::equals).isEmpty()) {
                    throw refusal;
                }
                yield info;
            }
            default -> throw refusal;
        };
    }

    private BlobInfo seen(PutTarget target, java.util.function.Predicate<BlobInfo> own, BlobException refusal)
            throws Throwable {
        if (refusal.kind() != Kind.PRECONDITION_FAILED) {
            throw refusal;
        }
        BlobInfo info = stat(
                new BlobAddress(target.container(), new BlobId(target.name().text())));
        if (!own.test(info)) {
            throw refusal;
        }
        return info;
    }

    private BlobInfo stat(BlobAddress address) throws Throwable {
        Method stat = BlobDriver.class.getMethod("stat", BlobAddress.class);
        return (BlobInfo) call(stat, new Object[] {address});
    }

    private static String md5(BlobBody body) throws IOException {
        try (InputStream in = body.open()) {
            return Digests.hex(Digests.md5().digest(in.readAllBytes()));
        }
    }

    private static BlobContent compared(BlobContent content) throws IOException {
        try (BlobContent verified = content.verified()) {
            byte[] bytes = verified.stream().readAllBytes();
            return new BlobContent(content.info(), content.range(), new ByteArrayInputStream(bytes));
        }
    }

    private BlobContent resuming(BlobContent content) {
        return new BlobContent(content.info(), content.range(), new Resuming(content));
    }

    /// Reads on at the byte where the stream broke.
    private final class Resuming extends InputStream {
        private BlobContent content;
        private long at;

        Resuming(BlobContent content) {
            this.content = content;
            this.at = content.range().offset();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            for (int attempt = 1; ; attempt++) {
                try {
                    int n = content.stream().read(buffer, offset, length);
                    at += Math.max(n, 0);
                    return n;
                } catch (BlobException e) {
                    if (e.kind() != Kind.NETWORK || attempt == TRIES) {
                        throw e;
                    }
                    reopen();
                }
            }
        }

        private void reopen() throws IOException {
            content.close();
            var rest = Optional.of(new ByteRange(at, content.range().end() - at));
            BlobInfo info = content.info();
            for (int attempt = 1; ; attempt++) {
                try {
                    content = inner.read(info.address(), rest, Optional.of(info.etag()));
                    return;
                } catch (BlobException e) {
                    if (e.kind() != Kind.NETWORK || attempt == TRIES) {
                        throw e;
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
