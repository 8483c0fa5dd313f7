package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.form.DataForm.Mnist;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the chosen data still need: MNIST to be downloaded, or a folder to be chosen. Empty where they need nothing. */
final class DataPane extends VBox {
    private final DataForm form;
    private final HBox missing;
    private final HBox coming;
    private final HBox folder;
    private final Label problem = new Label();

    DataPane(DataForm form, Workspace workspace, ObservableValue<Boolean> busy) {
        this.form = form;
        getStyleClass().add("data");
        missing = row(
                stretched(new Label(Texts.get("training.data.missing"))),
                Controls.button(Feather.DOWNLOAD_CLOUD, "training.data.get", "training.data.get.tip", form::getMnist));
        ProgressBar bar = new ProgressBar();
        bar.setId("training-data-progress");
        bar.setAccessibleText(Texts.get("training.data.coming"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(form.downloadedProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        coming = row(
                bar,
                Controls.button(Feather.X, "training.data.cancel", "training.data.cancel.tip", form::cancelDownload));
        Label path = stretched(new Label());
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.textProperty()
                .bind(form.folderProperty().map(Path::toString).orElse(Texts.get("training.data.no-folder")));
        Button choose = Controls.button(
                Feather.FOLDER,
                "training.data.choose",
                "training.data.choose.tip",
                () -> workspace.chooseDataFolder().ifPresent(form.folderProperty()::set));
        choose.disableProperty().bind(busy);
        folder = row(path, choose);
        problem.getStyleClass().addAll("problem", Styles.DANGER);
        problem.setWrapText(true);
        problem.textProperty().bind(form.problemProperty());
        getChildren().addAll(missing, coming, folder, problem);
        form.choiceProperty().addListener(observable -> update());
        form.mnistProperty().addListener(observable -> update());
        update();
    }

    private void update() {
        boolean mnist = form.choiceProperty().get().equals(DataForm.MNIST);
        Mnist state = form.mnistProperty().get();
        Controls.show(missing, mnist && state == Mnist.MISSING);
        Controls.show(coming, state == Mnist.COMING);
        Controls.show(folder, form.choiceProperty().get().equals(DataForm.FOLDER));
        Controls.show(problem, mnist && !problem.getText().isEmpty());
        Controls.show(this, getChildren().stream().anyMatch(Node::isManaged));
    }

    private static Label stretched(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static HBox row(Node wide, Button button) {
        HBox row = new HBox(wide, button);
        button.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("row");
        return row;
    }
}
