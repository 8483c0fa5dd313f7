package inkling.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.Test;

class RadioItemsTest {
    /** A value that counts who follows it. */
    private static final class Watched extends SimpleStringProperty {
        private int followers;

        @Override
        public void addListener(ChangeListener<? super String> follower) {
            super.addListener(follower);
            followers++;
        }

        @Override
        public void removeListener(ChangeListener<? super String> follower) {
            super.removeListener(follower);
            followers--;
        }
    }

    private final Watched chosen = new Watched();
    private final RadioItems<String> items = new RadioItems<>(chosen, chosen::set);

    @Test
    void theItemOfTheValueIsMarkedWhoeverSetsIt() {
        chosen.set("b");
        RadioMenuItem a = items.add("A", "a");
        RadioMenuItem b = items.add("B", "b");
        assertTrue(b.isSelected() && !a.isSelected());

        chosen.set("a");
        assertTrue(a.isSelected() && !b.isSelected());
        b.fire();
        assertEquals("b", chosen.get());
        assertTrue(b.isSelected() && !a.isSelected());
    }

    @Test
    void howeverOftenTheyAreMadeAnewOnlyOneFollowsTheValue() {
        for (int models = 1; models <= 40; models++) {
            items.clear();
            for (int model = 0; model < models; model++) {
                items.add("model", Integer.toString(model));
            }
        }
        assertEquals(1, chosen.followers);
    }

    @Test
    void itemsThatWereLetGoOfStayAsTheyAre() {
        chosen.set("a");
        RadioMenuItem old = items.add("A", "a");
        items.clear();
        RadioMenuItem now = items.add("A", "a");
        chosen.set("b");
        assertTrue(old.isSelected());
        assertFalse(now.isSelected());
    }
}
