package dev.blobfish.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What listings show, and in which order.
public interface ListingContract extends StoreFixture {
    @Test
    default void anEmptyContainerListsNothing() throws BlobException {
        Listing listing = store().list(ListRequest.folder(container(), ""));
        assertThat(listing.entries()).isEmpty();
        assertThat(listing.next()).isEmpty();
    }

    @Test
    default void foldersAreFolded() throws BlobException {
        assumeTrue(can(Feature.FOLDERS));
        fill("a", "b/1", "b/2", "b/c/3", "d/", "e");
        assertThat(paths(ListRequest.folder(container(), ""))).containsExactly("a", "b/", "d/", "e");
        assertThat(paths(ListRequest.folder(container(), "b/"))).containsExactly("b/1", "b/2", "b/c/");
    }

    @Test
    default void aBlobNamedLikeItsFolderIsABlobInside() throws BlobException {
        assumeTrue(can(Feature.FOLDERS));
        fill("d/", "d/x");
        List<Listing.Entry> entries =
                store().list(ListRequest.folder(container(), "d/")).entries();
        assertThat(entries).extracting(Listing.Entry::path).containsExactly("d/", "d/x");
        assertThat(entries).allMatch(Listing.Blob.class::isInstance);
    }

    @Test
    default void recursionShowsEveryName() throws BlobException {
        fill("a", "b/1", "b/c/3", "bb");
        assertThat(paths(ListRequest.everything(container(), ""))).containsExactly("a", "b/1", "b/c/3", "bb");
        assertThat(paths(ListRequest.everything(container(), "b/"))).containsExactly("b/1", "b/c/3");
    }

    @Test
    default void aPrefixNeedNotBeAFolder() throws BlobException {
        assumeTrue(can(Feature.FOLDERS));
        fill("img-1", "img-2/x", "other");
        assertThat(paths(ListRequest.folder(container(), "img"))).containsExactly("img-1", "img-2/");
        assertThat(paths(ListRequest.folder(container(), "nothing"))).isEmpty();
    }

    @Test
    default void orderIsByUtf8Bytes() throws BlobException {
        fill("\uD83D\uDC1F", "\uFF5E", "z", "Z", "é");
        assertThat(paths(ListRequest.everything(container(), "")))
                .containsExactly("Z", "z", "é", "\uFF5E", "\uD83D\uDC1F");
    }

    @Test
    default void pagesShowEverythingOnce() throws BlobException {
        fill("a", "b/1", "b/2", "c", "d/1", "e+f g%", "ü");
        assertThat(byPages(2, false)).containsExactly("a", "b/", "c", "d/", "e+f g%", "ü");
        assertThat(byPages(1, false)).containsExactly("a", "b/", "c", "d/", "e+f g%", "ü");
        assertThat(byPages(3, true)).containsExactly("a", "b/1", "b/2", "c", "d/1", "e+f g%", "ü");
        assertThat(byPages(7, true)).hasSize(7);
    }

    @Test
    default void aRowKnowsSizeAndEtag() throws BlobException {
        BlobInfo written = put("a/b", "hello");
        List<Listing.Entry> entries =
                store().list(ListRequest.folder(container(), "a/")).entries();
        assertThat(entries).singleElement().isInstanceOfSatisfying(Listing.Blob.class, blob -> {
            assertThat(blob.info().address()).isEqualTo(written.address());
            assertThat(blob.info().size()).isEqualTo(5);
            assertThat(blob.info().etag()).isEqualTo(written.etag());
            assertThat(blob.info().modified()).isAfter(java.time.Instant.EPOCH);
        });
    }

    private void fill(String... names) throws BlobException {
        for (String name : names) {
            put(name, "x");
        }
    }

    private List<String> paths(ListRequest request) throws BlobException {
        Listing listing = store().list(request);
        assertThat(listing.next()).isEmpty();
        return listing.entries().stream().map(Listing.Entry::path).toList();
    }

    private List<String> byPages(int limit, boolean recursive) throws BlobException {
        List<String> paths = new ArrayList<>();
        ListRequest request = new ListRequest(container(), "", recursive, Optional.empty(), limit);
        while (true) {
            Listing page = store().list(request);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            page.entries().forEach(entry -> paths.add(entry.path()));
            if (page.next().isEmpty()) {
                return paths;
            }
            assertThat(page.entries()).isNotEmpty();
            request = request.after(page.next().get());
        }
    }
}
