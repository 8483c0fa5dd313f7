package inkling.ui.tool.train.form;

import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.HelpButton;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.train.form.DataForm.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is to be known of the chosen data, in one line that is always there: what they are, or what they still need. */
public final class DataLine extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final DataForm form;
    private final ObservableBooleanValue busy;
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button get;
    private final Button cancel;
    private final Button choose;
    private final CopiesForm copies;

    /**
     * A line for the forms of the data and of their copies.
     *
     * @param busy whether a run is under way, during which the data cannot be changed
     */
    public DataLine(
            DataForm form, CopiesMenu choice, CopiesForm copies, Workspace workspace, ObservableBooleanValue busy) {
        this.form = form;
        this.copies = copies;
        this.busy = busy;
        getStyleClass().add("data-line");
        setId("training-data-line");
        text.setId("training-data-text");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        bar.setId("training-data-progress");
        bar.setAccessibleText(Texts.get("training.data.coming"));
        bar.progressProperty().bind(form.downloadedProperty());
        get = Controls.link("training.data.get", "training.data.get.tip", form::getMnist);
        cancel = Controls.link("training.data.cancel", "training.data.cancel.tip", form::cancelDownload);
        choose = Controls.link(
                "training.data.choose",
                "training.data.choose.tip",
                () -> workspace.chooseDataFolder().ifPresent(form.folderProperty()::set));
        HelpButton what = new HelpButton("copies");
        getChildren().addAll(text, bar, get, cancel, choose, choice, what);
        what.visibleProperty().bind(choice.visibleProperty());
        what.managedProperty().bind(choice.managedProperty());
        InvalidationListener update = observable -> update();
        List.of(
                        form.choiceProperty(),
                        form.mnistProperty(),
                        form.folderProperty(),
                        form.folderStateProperty(),
                        form.problemProperty(),
                        copies.offerProperty(),
                        busy)
                .forEach(observable -> observable.addListener(update));
        update();
    }

    private void update() {
        boolean folder = form.choiceProperty().get().equals(DataForm.FOLDER);
        Mnist state = form.mnistProperty().get();
        boolean problem =
                state == Mnist.MISSING && !form.problemProperty().get().isEmpty();
        String about = text(state, folder, problem);
        // What a run will need, where there is something to choose, is of more use than what the data are
        Optional<String> needs = copies.offerProperty().get().map(CopiesForm.Offer::sentence);
        text.setText(needs.orElse(about));
        boolean bad = folder ? form.folderStateProperty().get() instanceof FolderState.Bad : problem;
        text.pseudoClassStateChanged(PROBLEM, bad);
        Controls.show(bar, state == Mnist.COMING);
        Controls.show(cancel, state == Mnist.COMING);
        Controls.show(get, state == Mnist.MISSING && !folder);
        Controls.show(choose, folder && !busy.get() && state != Mnist.COMING);
        text.setTextOverrun(folder && needs.isEmpty() ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
        String whole = needs.map(words -> about + "\n" + words).orElse(about);
        text.setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
    }

    private String text(Mnist state, boolean folder, boolean problem) {
        if (state == Mnist.COMING) {
            return Texts.get("training.data.coming");
        }
        if (folder) {
            Path chosen = form.folderProperty().get();
            return chosen == null ? Texts.get("training.data.no-folder") : folderText(chosen);
        }
        if (problem) {
            return form.problemProperty().get();
        }
        if (state == Mnist.MISSING) {
            boolean wanted = form.choiceProperty().get().equals(DataForm.MNIST);
            return Texts.get(wanted ? "training.data.missing" : "training.data.instead");
        }
        return Texts.get("training.data." + form.choiceProperty().get() + ".about");
    }

    private String folderText(Path chosen) {
        String known = form.folderStateProperty().get().sentence();
        return known.isEmpty()
                ? chosen.toString()
                // Only the root of a disk has no name of its own
                : Texts.get(
                        "training.data.folder.about",
                        Optional.ofNullable(chosen.getFileName()).orElse(chosen),
                        known);
    }
}
