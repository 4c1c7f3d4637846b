package dev.blobfish.app.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPatchTest {
    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,axc,2", "'',abc,1", "abc,'',1", "abc,abxc,1", "abc,ac,1", "aa,aaa,1", "abc,xyz,2"})
    void changesOnlyWhatDiffers(String from, String to, int changes) {
        ObservableList<String> list = FXCollections.observableArrayList(letters(from));
        int[] events = {0};
        list.subscribe(() -> events[0]++);

        ListPatch.apply(list, letters(to));

        assertThat(list).containsExactlyElementsOf(letters(to));
        assertThat(events[0]).isEqualTo(changes);
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(c -> String.valueOf((char) c).intern()).toList();
    }
}
