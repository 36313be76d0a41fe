package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateFile.Head;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.List;

/// The three questions about suitability, motivation, who accompanies.
public record AssessmentPage(Head head, Input input) {

    static AssessmentPage filled(Head head) {
        var answers = head.answers();
        return new AssessmentPage(
                head,
                Input.blank()
                        .with("version", String.valueOf(head.version()))
                        .with("copes", answers.copes().code())
                        .with("copesNote", answers.copes().note())
                        .with("improves", answers.improves().code())
                        .with("improvesNote", answers.improves().note())
                        .with("stabilises", answers.stabilises().code())
                        .with("stabilisesNote", answers.stabilises().note())
                        .with("stableNow", answers.stableNow())
                        .with("motivated", answers.motivated().code())
                        .with("motivatedNote", answers.motivated().note())
                        .with("supportedBy", answers.supportedBy())
                        .with("explanation", answers.explanation())
                        .with("diagnosis", answers.diagnosis()));
    }

    public String version() {
        return input.raw("version");
    }

    public List<Link> crumbs() {
        return List.of(new Link("Uchazeči", "/ipm/candidates"), new Link(head.name(), head.path()));
    }

    public List<Option> answers() {
        return List.of(Option.of("YES", "ano"), Option.of("UNSURE", "není jisté"), Option.of("NO", "ne"));
    }
}
