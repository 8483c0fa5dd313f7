package inkling.ui.files;

import inkling.core.export.ModelExport;
import inkling.core.text.Texts;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What people are told of the forms in which a model leaves. */
final class ExportWords {
    private static final double KILOBYTE = 1000;

    private ExportWords() {}

    /** What a form is called. */
    static String name(ModelExport form) {
        return Texts.get(key(form));
    }

    /** For whom a form is, and what opens it. */
    static String line(ModelExport form) {
        return Texts.get(key(form) + ".line");
    }

    /** What stands for a form. */
    static Ikon icon(ModelExport form) {
        return switch (form) {
            case WEB_PAGE -> Feather.GLOBE;
            case ONNX -> Feather.BOX;
            case SAFETENSORS -> Feather.GRID;
            case JAVA_CLASS -> Feather.COFFEE;
        };
    }

    /** How large a file is; empty while that is not known. */
    static String size(Optional<ExportChoice.Prospect> prospect) {
        return prospect.stream()
                .flatMapToInt(known -> known.bytes().stream())
                .mapToObj(bytes -> Texts.get("export.size", Math.max(1, Math.round(bytes / KILOBYTE))))
                .findFirst()
                .orElse("");
    }

    private static String key(ModelExport form) {
        return "export." + form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
