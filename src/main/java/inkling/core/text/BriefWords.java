package inkling.core.text;

import java.util.Map;

/** Settings of a run as short as can be, for where several runs stand beside each other. */
public final class BriefWords {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("features", "brief.features"),
            Map.entry("augmentation", "brief.augmentation"),
            Map.entry("data", "brief.data"),
            Map.entry("test", "brief.test"),
            Map.entry("optimizer", "brief.optimizer"),
            Map.entry("learning rate", "brief.learning-rate"),
            Map.entry("schedule", "brief.schedule"),
            Map.entry("step epochs", "brief.step-epochs"),
            Map.entry("step factor", "brief.step-factor"),
            Map.entry("warm-up steps", "brief.warm-up"),
            Map.entry("momentum", "brief.momentum"),
            Map.entry("nesterov", "brief.nesterov"),
            Map.entry("beta1", "brief.beta1"),
            Map.entry("beta2", "brief.beta2"),
            Map.entry("weight decay", "brief.weight-decay"),
            Map.entry("batch size", "brief.batch-size"),
            Map.entry("epochs", "brief.epochs"),
            Map.entry("patience", "brief.patience"),
            Map.entry("start", "brief.start"),
            Map.entry("shuffle", "brief.shuffle"),
            Map.entry("seed", "brief.seed"));

    private BriefWords() {}

    /**
     * Some settings in a line, such as "AdamW, lr 0.1".
     *
     * @param settings values by names, as cards have them
     */
    public static String of(Map<String, String> settings) {
        return Phrases.list(settings.entrySet().stream()
                .map(setting -> of(setting.getKey(), CardWords.value(setting.getValue())))
                .toList());
    }

    private static String of(String setting, String value) {
        String key = SETTINGS.get(setting);
        return key == null ? Phrases.valued(CardWords.setting(setting), value) : Texts.get(key, value);
    }
}
