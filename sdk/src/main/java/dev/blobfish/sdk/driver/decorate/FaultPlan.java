package dev.blobfish.sdk.driver.decorate;

import java.util.random.RandomGenerator;

/// When a [Flaky] driver fails. May be asked from any number of threads.
@FunctionalInterface
public interface FaultPlan {
    /// What happens to one call.
    enum Fault {
        /// All goes well.
        NONE,
        /// The request does not reach the store.
        BEFORE,
        /// The store acts, and its reply is lost.
        AFTER,
        /// Bytes stop flowing halfway; where there are none, as `BEFORE`.
        HALFWAY
    }

    Fault next(Operation operation);

    /// Every fault with the same share.
    ///
    /// @param rate 0 to 1: the share of calls that fail
    static FaultPlan random(RandomGenerator chance, double rate) {
        return _ -> {
            double roll = chance.nextDouble();
            if (roll >= rate) {
                return Fault.NONE;
            }
            return switch ((int) (roll / rate * 3)) {
                case 0 -> Fault.BEFORE;
                case 1 -> Fault.AFTER;
                default -> Fault.HALFWAY;
            };
        };
    }
}
