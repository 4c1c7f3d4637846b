package dev.blobfish.sdk.driver;

import dev.blobfish.sdk.BlobStore;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the portable type in front of a driver. It is here, and not on [BlobStore], because that type is exported and
/// drivers are not.
public final class Stores {
    private static volatile @Nullable Function<BlobDriver, BlobStore> maker;

    private Stores() {}

    /// Called once by [BlobStore], while it is initialised.
    public static void makeWith(Function<BlobDriver, BlobStore> constructor) {
        maker = constructor;
    }

    /// A store over a driver, for decorated drivers and for tests.
    public static BlobStore over(BlobDriver driver) {
        try {
            MethodHandles.lookup().ensureInitialized(BlobStore.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(maker).apply(driver);
    }
}
