package inkling.ui.tool.train.form;

import inkling.core.text.Texts;

/** What is known of a folder that is to be trained on. */
public sealed interface FolderState {
    /** It in words; empty where there is nothing to say. */
    String sentence();

    /** Nobody has looked into it, or there is none. */
    record Unchecked() implements FolderState {
        @Override
        public String sentence() {
            return "";
        }
    }

    /** It is being read. */
    record Checking() implements FolderState {
        @Override
        public String sentence() {
            return Texts.get("training.data.checking");
        }
    }

    /**
     * It can be trained on.
     *
     * @param examples how many digits it has to train on
     * @param unlabelled how many drawings are left out, since nobody has said which digit they are
     */
    record Good(int examples, int unlabelled) implements FolderState {
        @Override
        public String sentence() {
            return Texts.get("training.data.good", examples, unlabelled);
        }
    }

    /**
     * It cannot be trained on.
     *
     * @param sentence why
     */
    record Bad(String sentence) implements FolderState {}
}
