package cz.prostup.ipm.lead.web;

import cz.prostup.ui.Czech;

/// Who will answer.
///
/// @param branch name of the branch
public record InterestSentPage(String branch, int answerDays) {

    public String days() {
        return Czech.count(answerDays, "pracovního dne", "pracovních dnů", "pracovních dnů");
    }
}
