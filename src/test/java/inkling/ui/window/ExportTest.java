package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.export.ModelExport;
import inkling.ui.TemplateModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Taking a model away: one list of all forms. */
class ExportTest extends WindowTest {
    private Path answer(ModelExport form) {
        Path file = folder.resolve("mine." + form.extension());
        dialogs.answer(file);
        return file;
    }

    @SuppressWarnings("unchecked") // It is a list of forms
    private ListView<ModelExport> list() {
        return robot.lookup("#export-forms").queryAs(ListView.class);
    }

    private boolean asks() {
        return main.shows("#export-forms");
    }

    private ModelExport chosen() {
        return list().getSelectionModel().getSelectedItem();
    }

    /** All rows, as one sees them. */
    private List<Node> rows() {
        return robot.lookup("#export-forms .form:filled").queryAll().stream()
                .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                .toList();
    }

    private void assertWritten(ModelExport form, Path file) throws IOException {
        assertEquals("Saved " + file.getFileName(), main.status());
        assertFalse(asks());
        assertArrayEquals(form.write(TemplateModel.GRADIENTS, file), Files.readAllBytes(file));
    }

    @Test
    void byKeyboardAlone() throws Exception {
        List<ModelExport> forms = List.of(ModelExport.values());
        ModelExport last = forms.get(forms.size() - 1);
        Path file = answer(last);
        main.press(KeyCode.CONTROL, KeyCode.E);
        assertEquals(forms.get(0), chosen());
        main.press(KeyCode.ESCAPE);
        assertFalse(asks());

        main.press(KeyCode.CONTROL, KeyCode.E);
        for (ModelExport form : forms.subList(1, forms.size())) {
            main.press(KeyCode.DOWN);
            assertEquals(form, chosen());
        }
        assertEquals(List.of(), Controls.unnamed(stage.getScene().getRoot()));
        main.press(KeyCode.ENTER);
        assertWritten(last, file);

        main.press(KeyCode.CONTROL, KeyCode.E);
        assertEquals(last, chosen(), "it begins where it was left");
        for (String id : List.of("export-cancel", "export-do", "export-forms", "export-cancel")) {
            main.press(KeyCode.TAB);
            assertEquals(id, stage.getScene().getFocusOwner().getId());
        }
        main.press(KeyCode.ENTER);
        assertFalse(asks());
        assertEquals(1, dialogs.asked());
    }

    @Test
    void byMouse() throws Exception {
        List<ModelExport> forms = List.of(ModelExport.values());
        Path file = answer(forms.get(1));
        desk.press("model");
        desk.press("model-export-item");
        robot.clickOn(rows().get(1));
        assertEquals(forms.get(1), chosen());
        robot.doubleClickOn(rows().get(1));
        assertWritten(forms.get(1), file);

        file = answer(forms.get(0));
        main.menu("menu.file", "file.export-model");
        robot.clickOn(rows().get(0));
        assertEquals(forms.get(0), chosen());
        robot.doubleClickOn("#export-do");
        assertWritten(forms.get(0), file);
        assertEquals(2, dialogs.asked());
    }

    @Test
    void aClickBesideItWritesNothing() {
        main.press(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn(new Point2D(stage.getX() + 40, stage.getY() + stage.getHeight() - 60));
        assertFalse(asks());
        assertEquals(0, dialogs.asked());
    }

    @Test
    void everyRowSaysAllOfItToTheEyeAndToAScreenReader() {
        main.press(KeyCode.CONTROL, KeyCode.E);
        assertEquals(ModelExport.values().length, rows().size());
        for (Node row : rows()) {
            List<String> texts = robot.from(row).lookup(".label").queryAllAs(Labeled.class).stream()
                    .map(Labeled::getText)
                    .toList();
            assertEquals(3, texts.size());
            assertTrue(texts.get(2).matches("[1-9][0-9]* KB"), texts.get(2));
            assertEquals(String.join(", ", texts), row.getAccessibleText());
        }
    }

    @Test
    void nothingOfItIsCutInTheSmallestWindow() {
        main.resize(900, 600);
        main.press(KeyCode.CONTROL, KeyCode.E);
        Node sheet = robot.lookup(".overlay .sheet").query();
        Bounds bounds = sheet.localToScene(sheet.getBoundsInLocal());
        assertTrue(new BoundingBox(0, 0, 900, 600).contains(bounds), bounds.toString());
        Set<Labeled> labels = robot.from(sheet).lookup(".label").queryAllAs(Labeled.class);
        assertEquals(1 + 3 * ModelExport.values().length, labels.size());
        for (Labeled label : labels) {
            assertEquals(
                    label.getText(),
                    robot.from(label).lookup(".text").queryAs(Text.class).getText());
        }
    }

    @Test
    void theFormUsedLastIsRememberedForTheNextWindow() throws Exception {
        ModelExport last = ModelExport.SAFETENSORS;
        answer(last);
        main.press(KeyCode.CONTROL, KeyCode.E);
        robot.interact(() -> list().getSelectionModel().select(last));
        main.press(KeyCode.ENTER);
        main.close();
        open();
        main.press(KeyCode.CONTROL, KeyCode.E);
        assertEquals(last, chosen());
    }
}
