package cz.prostup.ipm.commands;

import cz.prostup.commandline.WrongUse;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.programme.RulesStatus;
import picocli.CommandLine.Option;

/// Which version of the rules a command counts by.
final class ChosenRules {

    @Option(
            names = "--rules",
            paramLabel = "VERZE",
            description = "verze pravidel, například IPM-2025; bez volby poslední účinná")
    private String code = "";

    ProgrammeRules find() {
        if (code.isEmpty()) {
            return RulesCsv.rules().stream()
                    .filter(rules -> rules.status() == RulesStatus.ACTIVE)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }
        return RulesCsv.find(code)
                .orElseThrow(() -> new WrongUse("neznámá verze pravidel '" + code + "', známe "
                        + String.join(
                                ", ",
                                RulesCsv.rules().stream()
                                        .map(ProgrammeRules::code)
                                        .toList())));
    }
}
