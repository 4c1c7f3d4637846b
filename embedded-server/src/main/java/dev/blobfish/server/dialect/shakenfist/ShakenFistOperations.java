package dev.blobfish.server.dialect.shakenfist;

import dev.blobfish.server.dialect.shakenfist.auth.Authenticator;
import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.auth.Tokens;
import dev.blobfish.server.dialect.shakenfist.operation.Artifacts;
import dev.blobfish.server.dialect.shakenfist.operation.Authentication;
import dev.blobfish.server.dialect.shakenfist.operation.Blobs;
import dev.blobfish.server.dialect.shakenfist.operation.Conversions;
import dev.blobfish.server.dialect.shakenfist.operation.Digests;
import dev.blobfish.server.dialect.shakenfist.operation.Events;
import dev.blobfish.server.dialect.shakenfist.operation.Fetches;
import dev.blobfish.server.dialect.shakenfist.operation.Keys;
import dev.blobfish.server.dialect.shakenfist.operation.Labels;
import dev.blobfish.server.dialect.shakenfist.operation.MetadataOperations;
import dev.blobfish.server.dialect.shakenfist.operation.Namespaces;
import dev.blobfish.server.dialect.shakenfist.operation.Setting;
import dev.blobfish.server.dialect.shakenfist.operation.Uploads;
import dev.blobfish.server.dialect.shakenfist.operation.Versions;

/// The operations of a store, wired once.
record ShakenFistOperations(
        Authentication authentication,
        Blobs blobs,
        MetadataOperations metadata,
        Uploads uploads,
        Conversions conversions,
        Artifacts artifacts,
        Fetches fetches,
        Versions versions,
        Events events,
        Labels labels,
        Namespaces namespaces,
        Keys keys) {
    static ShakenFistOperations on(
            Setting setting,
            NamespaceDirectory directory,
            Authenticator authenticator,
            Tokens tokens,
            Digests digests) {
        var artifacts = new Artifacts(setting, directory);
        return new ShakenFistOperations(
                new Authentication(directory, authenticator, tokens),
                new Blobs(setting, digests),
                new MetadataOperations(setting, directory),
                new Uploads(setting),
                new Conversions(setting, directory),
                artifacts,
                new Fetches(setting, directory),
                new Versions(setting),
                new Events(setting),
                new Labels(setting, directory),
                new Namespaces(setting, directory, artifacts),
                new Keys(directory));
    }
}
