package inkling.ui.tool.mistakes;

import inkling.core.dataset.Mnist;
import inkling.core.evaluation.ConfusionMatrix;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Interval;
import inkling.core.format.picture.PictureFormat;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.HelpButton;
import inkling.ui.kit.Icons;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tool's view: what is measured, what came of it in a line, and below it one of four pages. Needs a width of 360 or
 * more.
 */
final class MistakesView extends VBox {
    /** Pixels of a saved picture for each unit of the screen. */
    private static final double SCALE = 2;

    private final MistakesViewModel viewModel;
    private final Workspace workspace;
    private final MatrixPane matrix;
    private final FiguresPane figures = new FiguresPane();
    private final Label headline = new Label();
    private final Label details = new Label();
    private final StackPane page = new StackPane();
    private final ToggleGroup pages = new ToggleGroup();
    private final Map<Node, ToggleButton> buttons = new LinkedHashMap<>();
    private final GalleryPane gallery;

    MistakesView(MistakesViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        getStyleClass().addAll("training", "mistakes");
        for (String sheet : List.of("training", "mistakes")) {
            getStylesheets()
                    .add(Objects.requireNonNull(MistakesView.class.getResource("/inkling/ui/" + sheet + ".css"))
                            .toExternalForm());
        }
        matrix = new MatrixPane((truth, label) -> look(Selection.cell(truth, label)));
        gallery = new GalleryPane(viewModel);
        headline.setId("mistakes-headline");
        headline.getStyleClass().add("headline");
        details.setId("mistakes-details");
        details.getStyleClass().add("quiet");
        details.setWrapText(true);
        details.setMinHeight(32);
        details.visibleProperty().bind(viewModel.busyProperty().not());
        StackPane under = new StackPane(details, progress());
        under.setAlignment(Pos.TOP_LEFT);
        VBox result = new VBox(headline, under);
        VBox matrixPage = new VBox(matrixChoices(), matrix);
        matrixPage.getStyleClass().add("matrix-page");
        setVgrow(matrix, Priority.ALWAYS);
        SegmentedButton choice = new SegmentedButton(
                button("mistakes.page.matrix", "mistakes.page.matrix.tip", matrixPage),
                button("mistakes.page.images", "mistakes.page.images.tip", gallery),
                button("mistakes.page.figures", "mistakes.page.figures.tip", figures),
                button(
                        "mistakes.page.compare",
                        "mistakes.page.compare.tip",
                        new ComparePane(viewModel, verdict -> look(Selection.of(verdict)))));
        choice.setToggleGroup(pages);
        pages.selectedToggleProperty().addListener((value, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                page.getChildren().setAll((Node) now.getUserData());
            }
        });
        buttons.get(matrixPage).setSelected(true);
        page.setMinHeight(0);
        setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(choices(), result, choice, page);
        viewModel.measuredProperty().addListener((value, before, now) -> show());
        viewModel.problemProperty().addListener((value, before, now) -> show());
        viewModel.busyProperty().addListener((value, before, now) -> show());
        show();
    }

    private ToggleButton button(String key, String tip, Node content) {
        ToggleButton button = new ToggleButton(Texts.get(key));
        button.setId(key.replace('.', '-'));
        button.setUserData(content);
        button.setMinWidth(USE_PREF_SIZE);
        Icons.describe(button, Texts.get(key), Texts.get(tip));
        buttons.put(content, button);
        return button;
    }

    /** Shows some of the digits. */
    private void look(Selection selection) {
        viewModel.selectionProperty().set(selection);
        buttons.get(gallery).setSelected(true);
    }

    private HBox choices() {
        MenuButton data = new MenuButton();
        data.setId("mistakes-data");
        data.setMaxWidth(Double.MAX_VALUE);
        data.textProperty().bind(viewModel.dataProperty().map(MistakesView::dataName));
        Icons.describe(data, Texts.get("mistakes.data"), Texts.get("mistakes.data.tip"));
        MenuItem mnist = new MenuItem(Texts.get("mistakes.data.mnist"));
        mnist.setOnAction(event -> viewModel.dataProperty().set(Mnist.ID));
        MenuItem folder = new MenuItem(Texts.get("mistakes.data.folder"));
        folder.setOnAction(event -> viewModel.chooseFolder());
        MenuItem own = new MenuItem(Texts.get("mistakes.data.own"));
        own.setId("mistakes-data-own");
        own.setOnAction(event -> viewModel.dataProperty().set(MistakesViewModel.OWN));
        own.disableProperty().bind(Bindings.isEmpty(viewModel.own()));
        data.getItems().addAll(mnist, own, folder);
        HBox.setHgrow(data, Priority.ALWAYS);
        Button again =
                Controls.button(Feather.REFRESH_CW, "mistakes.measure", "mistakes.measure.tip", viewModel::measure);
        Button cancel = Controls.button("mistakes.cancel", "mistakes.cancel.tip", viewModel::cancel);
        again.visibleProperty().bind(viewModel.busyProperty().not());
        cancel.visibleProperty().bind(viewModel.busyProperty());
        StackPane action = new StackPane(again, cancel);
        HBox row = new HBox(data, action, menu());
        row.getStyleClass().add("row");
        return row;
    }

    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("mistakes-progress");
        bar.progressProperty().bind(viewModel.progressProperty());
        bar.visibleProperty().bind(viewModel.busyProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.get("mistakes.measuring"));
        return bar;
    }

    private static String dataName(String data) {
        return data.equals(Mnist.ID) || data.equals(MistakesViewModel.OWN)
                ? Texts.get("mistakes.data." + data)
                : String.valueOf(Path.of(data).getFileName());
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setId("mistakes-menu");
        menu.getStyleClass().add("curves-menu");
        menu.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        menu.setMinWidth(USE_PREF_SIZE);
        Icons.describe(menu, Texts.get("mistakes.menu"), Texts.get("mistakes.menu.tip"));
        menu.getItems()
                .addAll(
                        item("mistakes.copy", found -> copy(found.evaluation().confusion())),
                        item("mistakes.save.csv", found -> saveText("csv", found, MatrixFiles::csv)),
                        item("mistakes.save.svg", found -> saveText("svg", found, MatrixFiles::svg)),
                        item("mistakes.save.png", found -> savePng()),
                        item("mistakes.save.images", found -> saveImages()));
        return menu;
    }

    private MenuItem item(String key, Consumer<Measured> action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> viewModel.measuredProperty().get().ifPresent(action));
        item.disableProperty().bind(viewModel.measuredProperty().map(Optional::isEmpty));
        return item;
    }

    private static void copy(ConfusionMatrix matrix) {
        ClipboardContent content = new ClipboardContent();
        content.putString(MatrixFiles.csv(matrix));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void ask(String ending, Consumer<Path> save) {
        workspace
                .chooseFile(Texts.get("mistakes.save.title"), Texts.get("mistakes.save.name"), ending)
                .ifPresent(save);
    }

    private void saveText(String ending, Measured found, Function<ConfusionMatrix, String> format) {
        ask(ending, file -> viewModel.save(file, format.apply(found.evaluation().confusion())));
    }

    private void savePng() {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SCALE, SCALE));
        Image picture = matrix.snapshot(sharp, null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        ask("png", file -> viewModel.inBackground(file, () -> PictureFormat.writePng(file, width, height, argb)));
    }

    private void saveImages() {
        workspace.chooseFolder(Texts.get("mistakes.save.images.title")).ifPresent(viewModel::saveMistakes);
    }

    private HBox matrixChoices() {
        CheckBox shares = new CheckBox(Texts.get("mistakes.shares"));
        shares.setId("mistakes-shares");
        shares.selectedProperty().bindBidirectional(matrix.sharesProperty());
        shares.setMinWidth(USE_PREF_SIZE);
        Icons.describe(shares, Texts.get("mistakes.shares"), Texts.get("mistakes.shares.tip"));
        Label hint = new Label(Texts.get("mistakes.matrix.hint"));
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(0);
        HBox row = new HBox(shares, hint, new HelpButton("confusion-matrix"));
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        row.getStyleClass().add("row");
        return row;
    }

    private void show() {
        Optional<Measured> measured = viewModel.measuredProperty().get();
        Optional<Evaluation> evaluation = measured.map(Measured::evaluation);
        String problem = viewModel.problemProperty().get();
        headline.setText(
                measured.isPresent() && !viewModel.busyProperty().get()
                        ? Texts.get(
                                "mistakes.headline",
                                Texts.percent(evaluation.orElseThrow().accuracy(), 2))
                        : Texts.get(problem.isEmpty() ? "mistakes.measuring" : "mistakes.nothing"));
        details.setText(problem.isEmpty() ? measured.map(MistakesView::details).orElse("") : problem);
        matrix.show(evaluation.map(Evaluation::confusion));
        figures.show(evaluation);
    }

    private static String details(Measured measured) {
        Evaluation evaluation = measured.evaluation();
        Interval interval = evaluation.interval();
        return Texts.get(
                "mistakes.details",
                measured.model(),
                evaluation.total() - evaluation.correct(),
                evaluation.total(),
                Texts.percent(interval.low(), 2),
                Texts.percent(interval.high(), 2));
    }
}
