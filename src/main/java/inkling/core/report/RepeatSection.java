package inkling.core.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;

import inkling.core.export.PyTorchProgram;
import inkling.core.export.TrainingCommand;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How to train the same once more: as a command, and as a PyTorch program. */
final class RepeatSection {
    private RepeatSection() {}

    static DomContent of(Subject subject) {
        List<DomContent> contents = new ArrayList<>();
        Optional<Recipe> recipe = subject.recipe();
        List<String> data = subject.data(Texts.get("label.path"));
        Optional<TrainingCommand> command = recipe.flatMap(known -> TrainingCommand.of(known, data, subject.test()));
        if (command.isPresent()) {
            contents.add(p(Texts.get(subject.hasNamedData() ? "report.repeat.same" : "report.repeat.path")));
            contents.add(pre(code(command.get().toString())));
            if (subject.isByHand()) {
                contents.add(p(Texts.get("report.repeat.by-hand")).withClass("warning"));
            }
            contents.add(h3(Texts.get("report.repeat.pytorch")));
            addProgram(contents, recipe.orElseThrow(), data, subject.test());
        } else {
            contents.add(p(Texts.get("report.repeat.unknown")));
        }
        return Parts.section(Texts.get("report.repeat.title"), contents.toArray(DomContent[]::new));
    }

    private static void addProgram(List<DomContent> contents, Recipe recipe, List<String> data, List<String> test) {
        try {
            PyTorchProgram program = PyTorchProgram.of(recipe, data, test);
            contents.add(p(Texts.get("report.repeat.program")));
            contents.add(pre(code(program.text())).withClass("program"));
        } catch (ProblemException e) {
            contents.add(p(Texts.of(e)));
        }
    }
}
