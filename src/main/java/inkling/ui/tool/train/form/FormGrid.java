package inkling.ui.tool.train.form;

import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Four columns of one width, which all rows of the settings have. */
public final class FormGrid extends GridPane {
    static final int COLUMNS = 4;

    /** An empty grid. */
    public FormGrid() {
        getStyleClass().add("form");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(100.0 / COLUMNS);
            quarter.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(quarter);
        }
        RowConstraints row = new RowConstraints();
        // What is wrong with one field moves none of the others
        row.setValignment(VPos.TOP);
        getRowConstraints().add(row);
    }
}
