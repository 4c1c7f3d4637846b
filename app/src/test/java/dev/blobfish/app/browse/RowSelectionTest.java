package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.Listing;
import org.junit.jupiter.api.Test;

class RowSelectionTest {

    private static final int MANY = 1_000_000;

    private static Rows rows(int count) {
        RowBuilder builder = new RowBuilder(GeneratedStore.PLACE);
        Listing.Blob blob = GeneratedStore.blob("b", 2);
        builder.add(new Listing.Folder("folder/"));
        for (int at = 1; at < count; at++) {
            builder.add(blob);
        }
        return builder.view();
    }

    @Test
    void selectsAndClearsAMillionRows() {
        RowSelection selection = new RowSelection(Arrangement.of(rows(MANY), ViewQuery.DEFAULT));
        selection.selectAll();
        Selection all = selection.snapshot();
        assertThat(all.count()).isEqualTo(MANY);
        assertThat(all.folders()).isEqualTo(1);
        assertThat(all.bytes()).isEqualTo(2L * (MANY - 1));
        assertThat(all.everything()).isTrue();
        assertThat(all.items().get(0)).isInstanceOf(Item.Folder.class);
        selection.clear();
        assertThat(selection.isEmpty()).isTrue();
        assertThat(all.items()).hasSize(MANY);
    }

    @Test
    void survivesAnotherOrderAndMoreRows() {
        RowBuilder builder = new RowBuilder(GeneratedStore.PLACE);
        builder.add(GeneratedStore.blob("a", 1));
        builder.add(GeneratedStore.blob("b", 2));
        RowSelection selection = new RowSelection(Arrangement.of(builder.view(), ViewQuery.DEFAULT));
        selection.select(1);
        builder.add(GeneratedStore.blob("0", 0));
        selection.arrange(Arrangement.of(builder.view(), new ViewQuery("", SortKey.SIZE, false)));
        assertThat(selection.isSelected(0)).isTrue();
        assertThat(selection.snapshot().single().orElseThrow().name()).isEqualTo("b");
    }

    @Test
    void isEmptyWhenTheFilterChangesSoThatNothingUnseenIsDeleted() {
        RowSelection selection = new RowSelection(Arrangement.of(rows(10), ViewQuery.DEFAULT));
        selection.selectAll();
        selection.arrange(Arrangement.of(rows(10), ViewQuery.DEFAULT.filteredBy("f")));
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void isNoLongerEverythingWhenMoreArrives() {
        RowBuilder builder = new RowBuilder(GeneratedStore.PLACE);
        builder.add(GeneratedStore.blob("a", 1));
        RowSelection selection = new RowSelection(Arrangement.of(builder.view(), ViewQuery.DEFAULT));
        selection.selectAll();
        builder.add(GeneratedStore.blob("b", 1));
        selection.arrange(Arrangement.of(builder.view(), ViewQuery.DEFAULT));
        assertThat(selection.snapshot().everything()).isFalse();
        assertThat(selection.count()).isEqualTo(1);
    }

    @Test
    void rangesStayWithinTheView() {
        RowSelection selection = new RowSelection(Arrangement.of(rows(5), ViewQuery.DEFAULT));
        selection.selectRange(-3, 99);
        assertThat(selection.count()).isEqualTo(5);
        selection.deselect(2);
        assertThat(selection.positions()).containsExactly(0, 1, 3, 4);
    }
}
