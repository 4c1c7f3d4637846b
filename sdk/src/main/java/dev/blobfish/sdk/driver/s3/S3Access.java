package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.driver.Digests;

/// Access control lists. What a store refuses is remembered for the container.
final class S3Access {
    private final S3Wire wire;
    private final S3Abilities abilities;

    S3Access(S3Wire wire, S3Abilities abilities) {
        this.wire = wire;
        this.abilities = abilities;
    }

    Access of(BlobAddress address) throws BlobException {
        return read(S3Request.object("Reading the access of " + address, "GET", address), address.container());
    }

    Access of(ContainerName container) throws BlobException {
        return read(S3Request.bucket("Reading the access of " + container, "GET", container), container);
    }

    void set(BlobAddress address, Access access) throws BlobException {
        write(S3Request.object("Changing the access of " + address, "PUT", address), address.container(), access);
    }

    void set(ContainerName container, Access access) throws BlobException {
        write(S3Request.bucket("Changing the access of " + container, "PUT", container), container, access);
    }

    private Access read(S3Request request, ContainerName container) throws BlobException {
        return abilities.watch(
                container, Feature.READ_ACCESS, () -> wire.xml(request.query("acl", ""), AccessXml::parse));
    }

    private void write(S3Request request, ContainerName container, Access access) throws BlobException {
        byte[] document = AccessXml.write(access);
        S3Request ready = request.query("acl", "")
                .header("content-type", "application/xml")
                .header("content-md5", Digests.base64(Digests.md5().digest(document)))
                .body(BlobBody.of(document));
        abilities.watch(container, Feature.EDIT_ACCESS, () -> wire.call(ready));
    }
}
