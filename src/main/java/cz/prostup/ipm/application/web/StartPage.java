package cz.prostup.ipm.application.web;

import cz.prostup.ipm.application.Choices.Choice;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;

/// The start of a new application: for whom and where.
public record StartPage(List<Choice> employers, List<Choice> branches, List<Choice> territories, Input input) {

    public List<Option> employerOptions() {
        return Words.plain(employers);
    }

    public List<Option> branchOptions() {
        return Words.plain(branches);
    }

    public List<Option> territoryOptions() {
        return Words.plain(territories);
    }
}
