package inkling.ui.files;

import atlantafx.base.theme.Styles;
import inkling.core.export.ModelExport;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Overlay;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Asks in which form a model is to leave: the arrow keys choose one of a list, Enter or a double click asks where to, and
 * Escape forgets the question.
 */
public final class ExportView extends VBox {
    private static final double ROW = 64;

    private final ExportViewModel viewModel;
    private final ListView<ModelExport> forms;
    private final Button cancel;

    private ExportView(ExportViewModel viewModel, ExportChoice choice) {
        this.viewModel = viewModel;
        getStyleClass().add("export");
        forms = forms(choice);
        cancel = Controls.button("export.cancel", "export.cancel.tip", viewModel::cancel);
        Button export = Controls.button("export.do", "export.do.tip", viewModel::export);
        export.getStyleClass().add(Styles.ACCENT);
        export.disableProperty().bind(choice.possibleProperty().not());
        HBox buttons = new HBox(cancel, export);
        buttons.getStyleClass().add("buttons");
        setVgrow(forms, Priority.ALWAYS);
        getChildren().addAll(forms, buttons);
        // Before the list, which takes these keys for itself
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Lets a question be seen over the window whenever one stands. */
    public static void show(ExportViewModel viewModel, Overlay overlay) {
        viewModel.standingProperty().addListener((value, before, now) -> {
            if (now.isPresent()) {
                ExportChoice choice = now.get();
                ExportView view = new ExportView(viewModel, choice);
                overlay.ask(Texts.get("export.title", choice.item().name()), view, view.forms, viewModel::cancel);
            } else {
                overlay.hide();
            }
        });
    }

    private ListView<ModelExport> forms(ExportChoice choice) {
        ListView<ModelExport> list = new ListView<>(FXCollections.observableArrayList(choice.forms()));
        list.setId("export-forms");
        list.setAccessibleText(Texts.get("export.forms"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(choice.forms().size() * ROW + 2);
        list.setCellFactory(view -> new FormCell(choice, viewModel::export));
        list.getSelectionModel().select(choice.chosenProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            // A list lets go of its last selection by a click with Ctrl
            if (now == null) {
                list.getSelectionModel().select(choice.chosenProperty().get());
            } else {
                choice.chosenProperty().set(now);
            }
        });
        return list;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.getTarget() == cancel) {
                viewModel.cancel();
            } else {
                viewModel.export();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.cancel();
            event.consume();
        }
    }
}
