package inkling.ui.tool.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.evaluation.Outcome;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class MatrixFilesTest {
    private static final ConfusionMatrix MATRIX = new ConfusionMatrix(
            List.of(new Outcome(0, 3, 8, 0.9f), new Outcome(1, 3, 8, 0.9f), new Outcome(2, 5, 5, 0.9f)));

    @Test
    void theTableHasARowForEachDigit() {
        List<String> lines = MatrixFiles.csv(MATRIX).lines().toList();
        assertEquals(11, lines.size());
        assertEquals("3,0,0,0,0,0,0,0,0,2,0", lines.get(4));
        assertEquals("5,0,0,0,0,0,1,0,0,0,0", lines.get(6));
    }

    @Test
    void theDrawingIsAnSvgWithAllCells() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(MatrixFiles.svg(MATRIX))));
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertEquals(101, svg.getElementsByTagName("rect").getLength());
        // Ten names at either side, and the two cells that have something
        assertEquals(22, svg.getElementsByTagName("text").getLength());
    }
}
