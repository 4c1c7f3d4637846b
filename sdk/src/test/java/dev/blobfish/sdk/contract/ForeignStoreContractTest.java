package dev.blobfish.sdk.contract;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The contract against an S3 store that somebody else wrote. It runs where `BLOBFISH_CONTRACT_ENDPOINT` (and
/// `_ACCESS_KEY`, `_SECRET_KEY`) name one, which is in the long checks and not in every build.
@EnabledIfEnvironmentVariable(named = "BLOBFISH_CONTRACT_ENDPOINT", matches = "https?://.+")
class ForeignStoreContractTest extends BlobStoreContract {
    @Override
    protected BlobStore open() throws BlobException {
        return BlobStores.open(
                new StoreProfile(
                        "foreign",
                        "Foreign",
                        Dialect.S3,
                        URI.create(variable("ENDPOINT")),
                        variable("ACCESS_KEY"),
                        Optional.empty(),
                        Map.of()),
                new Secret(variable("SECRET_KEY")));
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv("BLOBFISH_CONTRACT_" + name)).orElse("");
    }
}
