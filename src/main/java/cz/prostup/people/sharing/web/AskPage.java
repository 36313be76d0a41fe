package cz.prostup.people.sharing.web;

import cz.prostup.people.Basis;
import cz.prostup.people.sharing.EnquiryScreens.AskForm;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import java.util.List;

/// The form of an enquiry.
public record AskPage(AskForm form, Input input) {

    public List<Option> bases() {
        return List.of(
                new Option(
                        Basis.CONSENT.name(),
                        Basis.CONSENT.czech(),
                        form.consent()
                                ? "Souhlas s\u00a0dotazem u\u00a0partnerů platí."
                                : "Souhlas s\u00a0dotazem u\u00a0partnerů teď nemáte."),
                new Option(
                        Basis.STATUTE_SOCIAL_WORK.name(),
                        Basis.STATUTE_SOCIAL_WORK.czech(),
                        Basis.STATUTE_SOCIAL_WORK.help()));
    }

    public String path() {
        return form.head().path() + "/enquiries/new";
    }
}
