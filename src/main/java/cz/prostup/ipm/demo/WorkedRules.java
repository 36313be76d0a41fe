package cz.prostup.ipm.demo;

import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesCsv;

/// The version of the rules under which all agreements of the demo are signed.
final class WorkedRules {

    static final String CODE = "IPM-2025";

    private static final ProgrammeRules RULES = RulesCsv.find(CODE).orElseThrow();

    private WorkedRules() {}

    static ProgrammeRules get() {
        return RULES;
    }
}
