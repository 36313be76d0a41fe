package cz.prostup.ipm.lead.web;

import cz.prostup.ipm.lead.LeadList;
import cz.prostup.ipm.lead.LeadPlaces.Places;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;

/// A stranger says that they are interested.
///
/// @param answerDays working days within which somebody answers
public record InterestPage(Input input, Places places, LeadWords.Lists lists, int answerDays) {

    public List<Option> kinds() {
        return lists.of(LeadList.EMPLOYER_KIND);
    }
}
