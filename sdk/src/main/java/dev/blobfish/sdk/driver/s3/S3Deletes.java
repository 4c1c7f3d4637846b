package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.DeleteReport;
import dev.blobfish.sdk.driver.Digests;
import dev.blobfish.sdk.driver.http.XmlWriting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Deletes many blobs: 1,000 a request, one by one where a key cannot be written in XML or the store knows no bulk
/// delete.
final class S3Deletes {
    private static final int PER_REQUEST = 1_000;

    private final S3Wire wire;
    private final S3Objects objects;
    private volatile boolean onlyOneByOne;

    S3Deletes(S3Wire wire, S3Objects objects) {
        this.wire = wire;
        this.objects = objects;
    }

    DeleteReport delete(List<BlobAddress> addresses) throws BlobException {
        List<BlobAddress> deleted = new ArrayList<>();
        Map<BlobAddress, BlobException> failed = new LinkedHashMap<>();
        List<BlobAddress> rest = List.copyOf(addresses);
        while (!rest.isEmpty()) {
            List<BlobAddress> batch = rest.subList(0, Math.min(PER_REQUEST, rest.size()));
            try {
                Map<BlobAddress, BlobException> refused = batch(batch);
                batch.stream().filter(a -> !refused.containsKey(a)).forEach(deleted::add);
                failed.putAll(refused);
            } catch (BlobException e) {
                if (deleted.isEmpty() && failed.isEmpty()) {
                    throw e;
                }
                rest.forEach(address -> failed.put(address, e));
                break;
            }
            rest = rest.subList(batch.size(), rest.size());
        }
        return new DeleteReport(deleted, failed);
    }

    private Map<BlobAddress, BlobException> batch(List<BlobAddress> batch) throws BlobException {
        List<BlobAddress> singly = new ArrayList<>(batch);
        Map<BlobAddress, BlobException> failed = new LinkedHashMap<>();
        if (!onlyOneByOne) {
            List<BlobAddress> together = batch.stream()
                    .filter(a -> XmlWriting.canWrite(a.id().text()))
                    .toList();
            try {
                failed.putAll(together.isEmpty() ? Map.of() : inOneRequest(together));
                singly.removeAll(together);
            } catch (BlobException e) {
                if (e.kind() != Kind.UNSUPPORTED) {
                    throw e;
                }
                onlyOneByOne = true;
            }
        }
        for (BlobAddress address : singly) {
            try {
                objects.delete(address);
            } catch (BlobException e) {
                failed.put(address, e);
                if (e.kind() == Kind.CANCELLED) {
                    throw e;
                }
            }
        }
        return failed;
    }

    private Map<BlobAddress, BlobException> inOneRequest(List<BlobAddress> batch) throws BlobException {
        var container = batch.getFirst().container();
        String what = "Deleting " + batch.size() + " blobs in " + container;
        byte[] document = DeleteXml.write(batch);
        S3Request request = S3Request.bucket(what, "POST", container)
                .query("delete", "")
                .header("content-type", "application/xml")
                .header("content-md5", Digests.base64(Digests.md5().digest(document)))
                .body(BlobBody.of(document))
                .slow();
        Map<String, BlobException> byKey = wire.xml(request, DeleteXml::failures);
        Map<BlobAddress, BlobException> failed = new LinkedHashMap<>();
        for (BlobAddress address : batch) {
            BlobException failure = byKey.get(address.id().text());
            if (failure != null) {
                failed.put(address, failure);
            }
        }
        return failed;
    }
}
