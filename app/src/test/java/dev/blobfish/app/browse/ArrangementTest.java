package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private final RowBuilder builder = new RowBuilder(GeneratedStore.PLACE);

    private List<String> names(Arrangement shown) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            names.add(shown.rows().name(shown.row(at)));
        }
        return names;
    }

    private void add(String... names) {
        for (String name : names) {
            builder.add(name.endsWith("/") ? new Listing.Folder(name) : GeneratedStore.blob(name, name.length()));
        }
    }

    @Test
    void foldersComeFirstAndNumbersCountByValue() {
        add("img10.png", "img2.png", "Zebra.txt", "apple.txt", "zoo/", "Alps/");
        assertThat(names(Arrangement.of(builder.view(), ViewQuery.DEFAULT)))
                .containsExactly("Alps/", "zoo/", "apple.txt", "img2.png", "img10.png", "Zebra.txt");
    }

    @Test
    void foldersStayFirstWhenTheOrderIsTurned() {
        add("a", "bbb", "f/");
        assertThat(names(Arrangement.of(builder.view(), new ViewQuery("", SortKey.SIZE, false))))
                .containsExactly("f/", "bbb", "a");
    }

    @Test
    void growingGivesTheSameOrderAsArrangingAnew() {
        Random random = new Random(7);
        for (SortKey key : SortKey.values()) {
            RowBuilder rows = new RowBuilder(GeneratedStore.PLACE);
            Arrangement grown = Arrangement.empty(GeneratedStore.PLACE, new ViewQuery("1", key, false));
            for (int batch = 0; batch < 7; batch++) {
                for (int at = 0; at < 700; at++) {
                    rows.add(GeneratedStore.blob("n" + random.nextInt(5_000) + ".x" + at % 5, random.nextInt(99)));
                }
                grown = grown.grownTo(rows.view());
            }
            assertThat(names(grown)).isEqualTo(names(Arrangement.of(rows.view(), grown.query())));
        }
    }

    @Test
    void theMarkerOfTheFolderItselfIsNoRow() {
        RowBuilder inside = new RowBuilder(GeneratedStore.PLACE.at("folder/"));
        inside.add(GeneratedStore.blob("folder/", 0));
        inside.add(GeneratedStore.blob("folder/a", 3));
        assertThat(inside.view().count()).isEqualTo(1);
        assertThat(inside.view().item(0))
                .isInstanceOfSatisfying(
                        Item.Blob.class,
                        blob -> assertThat(blob.info().name().text()).isEqualTo("folder/a"));
    }

    @Test
    void whatWasGivenAwayDoesNotChangeWhileMoreArrives() {
        add("one");
        Rows early = builder.view();
        for (int at = 0; at < 5_000; at++) {
            add("name-" + at);
        }
        assertThat(early.count()).isEqualTo(1);
        assertThat(early.name(0)).isEqualTo("one");
        assertThat(builder.view().name(4_000)).isEqualTo("name-3999");
        assertThat(builder.view().continues(early)).isTrue();
    }

    @Test
    void aMillionNamesTakeLittleRoom() {
        RowBuilder many = new RowBuilder(GeneratedStore.PLACE);
        Listing.Blob blob = GeneratedStore.blob("some-folder-name-with-forty-letters-x.txt", 1);
        System.gc();
        long before = used();
        for (int at = 0; at < 200_000; at++) {
            many.add(blob);
        }
        Rows rows = many.view();
        System.gc();
        long bytesPerRow = (used() - before) / rows.count();
        assertThat(bytesPerRow).isLessThan(200);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
