package dev.blobfish.app.tour;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.Access.Grantee;
import dev.blobfish.sdk.Access.Permission;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills a store with what a person might have in it: nothing, one thing, twenty, many; names of all kinds, sizes from
/// zero up.
final class SampleData {

    static final ContainerName PHOTOS = new ContainerName("photos");
    static final ContainerName EMPTY = new ContainerName("empty-bucket");
    static final ContainerName SINGLE = new ContainerName("single");
    static final ContainerName NAMES = new ContainerName("names");
    static final ContainerName ARCHIVE = new ContainerName("archive");

    /// How many blobs are in the bucket that has many.
    static final int MANY = 3000;

    private final BlobStore store;

    SampleData(BlobStore store) {
        this.store = store;
    }

    void fill() throws BlobException {
        for (ContainerName bucket : List.of(PHOTOS, EMPTY, SINGLE, NAMES, ARCHIVE, new ContainerName("backups-2026"))) {
            store.createContainer(bucket);
        }
        put(SINGLE, "the-only-one.txt", 420, "text/plain");
        photos();
        names();
        for (int at = 0; at < MANY; at++) {
            put(ARCHIVE, "measurement-%05d.csv".formatted(at), 64 + at % 700, "text/csv");
        }
    }

    private void photos() throws BlobException {
        put(PHOTOS, "2024/spring/tulips.jpg", 48_000, "image/jpeg");
        put(PHOTOS, "2025/lake.jpg", 96_000, "image/jpeg");
        put(PHOTOS, "raw/IMG_0001.raw", 400_000, "application/octet-stream");
        put(PHOTOS, "README.md", 1_830, "text/markdown");
        put(PHOTOS, "catalogue.csv", 18_000, "text/csv");
        put(PHOTOS, "clip-from-the-garden.mp4", 2_400_000, "video/mp4");
        put(PHOTOS, "contact-sheet.pdf", 640_000, "application/pdf");
        put(PHOTOS, "dunes.png", 512_000, "image/png");
        put(PHOTOS, "export-settings.json", 2_048, "application/json");
        put(PHOTOS, "harbour-at-dawn.jpg", 310_000, "image/jpeg");
        put(PHOTOS, "originals.zip", 3_100_000, "application/zip");
        put(PHOTOS, "soundtrack.flac", 1_200_000, "audio/flac");
        for (int at = 1; at <= 12; at++) {
            put(PHOTOS, "walk-%d.jpg".formatted(at), 90_000 + at * 7_131, "image/jpeg");
        }
        makePublic("harbour-at-dawn.jpg");
        makePublic("dunes.png");
    }

    private void names() throws BlobException {
        put(NAMES, "zero-bytes.bin", 0, "application/octet-stream");
        put(NAMES, "space  and  more space.txt", 12, "text/plain");
        put(NAMES, "Grüße aus Köln – Übersicht.pdf", 3_000, "application/pdf");
        put(NAMES, "日本語のファイル名.txt", 300, "text/plain");
        put(NAMES, "קובץ בעברית.txt", 300, "text/plain");
        put(NAMES, "ملف عربي.csv", 300, "text/csv");
        put(NAMES, "party 🎉 photos 📷.zip", 3_000, "application/zip");
        put(NAMES, "plus+percent%25&ampersand.html", 3_000, "text/html");
        String long1 = "a-very-long-name-that-does-not-fit-into-any-column-".repeat(4);
        put(NAMES, long1 + "and-ends-like-this.parquet", 3_000, "application/octet-stream");
        put(NAMES, "folder with spaces/inside.txt", 3, "text/plain");
        put(NAMES, "no-extension", 77, "application/octet-stream");
    }

    private void put(ContainerName bucket, String name, int size, String type) throws BlobException {
        byte[] content = new byte[size];
        for (int at = 0; at < size; at += 512) {
            content[at] = (byte) (at / 512 + name.length());
        }
        Metadata metadata = Metadata.ofContentType(type);
        if (name.endsWith(".jpg")) {
            metadata = metadata.withUser("camera", "Pinhole 4x5").withUser("place", "North shore");
        }
        store.put(PutTarget.of(bucket, new BlobName(name), metadata), BlobBody.of(content));
    }

    private void makePublic(String name) throws BlobException {
        BlobAddress address = new BlobAddress(PHOTOS, new BlobId(name));
        if (!store.capabilities(Optional.of(PHOTOS)).has(Feature.EDIT_ACCESS)) {
            return;
        }
        Access access = store.access(address);
        List<Grant> grants = new ArrayList<>(access.grants());
        grants.add(new Grant(Grantee.Group.EVERYONE, Permission.READ));
        store.setAccess(address, new Access(access.owner(), grants));
    }
}
