package inkling.ui.files;

import inkling.core.export.ModelExport;
import inkling.ui.concurrent.Background;
import inkling.ui.models.ModelShelf;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The question in which form one model is to leave. It tries each form in the background, so as to say beforehand what
 * comes of it. For the JavaFX thread only.
 */
public final class ExportChoice {
    /**
     * What comes of the model in a form.
     *
     * @param bytes how large its file will be; empty where there can be none
     * @param refusal why there can be none, in one sentence; empty where there can be one
     */
    public record Prospect(OptionalInt bytes, String refusal) {
        /** Whether there can be no file. */
        public boolean isRefused() {
            return bytes.isEmpty();
        }
    }

    private final ModelShelf.Item item;
    private final ObjectProperty<ModelExport> chosen;
    private final ReadOnlyObjectWrapper<Map<ModelExport, Prospect>> prospects = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanExpression possible;

    ExportChoice(ModelShelf.Item item, Optional<ModelExport> last, Background background) {
        this.item = item;
        chosen = new SimpleObjectProperty<>(last.orElse(forms().get(0)));
        possible = Bindings.createBooleanBinding(
                () -> prospect(chosen.get()).filter(Prospect::isRefused).isEmpty(), chosen, prospects);
        forms().forEach(form -> background
                .job(progress -> form.write(item.trained(), Path.of(fileName(form) + "." + form.extension())).length)
                .onDone(bytes -> found(form, new Prospect(OptionalInt.of(bytes), "")))
                .onFailed(failure -> found(form, new Prospect(OptionalInt.empty(), failure.sentence())))
                .start());
    }

    private void found(ModelExport form, Prospect prospect) {
        Map<ModelExport, Prospect> known = new EnumMap<>(ModelExport.class);
        known.putAll(prospects.get());
        known.put(form, prospect);
        prospects.set(known);
    }

    /** The model that is to leave. */
    public ModelShelf.Item item() {
        return item;
    }

    /** The forms to choose among, in the order in which they are offered. */
    public List<ModelExport> forms() {
        return List.of(ModelExport.values());
    }

    /** The form that is chosen, never null. */
    public ObjectProperty<ModelExport> chosenProperty() {
        return chosen;
    }

    /** Changes whenever more is known of what comes of the forms. */
    public ReadOnlyObjectProperty<Map<ModelExport, Prospect>> prospectsProperty() {
        return prospects.getReadOnlyProperty();
    }

    /** What comes of a form; empty while that is not known. */
    public Optional<Prospect> prospect(ModelExport form) {
        return Optional.ofNullable(prospects.get().get(form));
    }

    /** Whether there can be a file of the chosen form, as far as is known. */
    public BooleanExpression possibleProperty() {
        return possible;
    }

    /** What the file may be called, without its ending. */
    String fileName(ModelExport form) {
        return form.fileName(FileQuestions.fileName(item.name()));
    }
}
