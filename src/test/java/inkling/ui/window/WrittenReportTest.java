package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report on the model in use, from the menu to the browser. */
class WrittenReportTest extends WindowTest {
    @Test
    void aReportIsWrittenAndOpened() throws IOException {
        Path page = folder.resolve("report.html");
        dialogs.answer(page);
        main.chooseModel(1);
        main.menu("menu.file", "file.report");

        assertEquals("The report is written: report.html", main.status());
        String html = Files.readString(page);
        assertTrue(
                html.contains("<h1>Report on " + main.model().replace("'", "&#x27;") + "</h1>"),
                html.substring(0, 300));
        assertTrue(html.contains("Of the 50 digits"));
        main.pressInPopUp("report-open");
        assertEquals(List.of(page), opened);
        assertEquals("", main.popUp(), "it is put away");
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        dialogs.answer(folder.resolve("no such folder").resolve("report.html"));
        main.menu("menu.file", "file.report");

        assertTrue(main.popUp().contains("report.html"), main.popUp());
        assertEquals(List.of(), opened);
    }
}
