package cz.prostup.ipm.demo;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.DecideAmendment;
import cz.prostup.ipm.agreement.ProposeAmendment;
import cz.prostup.ipm.demo.Cast.Employer;
import cz.prostup.ipm.demo.Cast.Office;
import java.util.ArrayList;

/// Not every change of an account comes to pass: one was asked for by somebody who could not prove it, one was taken
/// back.
@DemoPart
class Refusals {

    private static final String ASKED_FOR = "19-2000145399/9999";

    private final ProposeAmendment proposeAmendment;
    private final DecideAmendment decideAmendment;

    Refusals(ProposeAmendment proposeAmendment, DecideAmendment decideAmendment) {
        this.proposeAmendment = proposeAmendment;
        this.decideAmendment = decideAmendment;
    }

    void into(Agenda agenda, Office office, Employer employer) {
        var officer = office.officers().getFirst();
        var other = office.other();
        var agreement = new AgreementId(employer.agreement());
        var day = WorkingDays.sameOrNext(agenda.today().minusMonths(2));
        agenda.at(day.atTime(14, 0), officer, () -> {
            var proposed = Expected.of(
                    ProposeAmendment.Proposed.class,
                    proposeAmendment.account(agreement, ASKED_FOR, "Zaměstnavatel volal, že má nový účet.", officer),
                    employer.name());
            Expected.of(
                    DecideAmendment.Done.class, decideAmendment.withdraw(proposed.id(), 0, officer), employer.name());
        });
        var asked = WorkingDays.plus(day, 2);
        var proposed = new ArrayList<ProposeAmendment.Proposed>();
        agenda.at(
                asked.atTime(14, 0),
                officer,
                () -> proposed.add(Expected.of(
                        ProposeAmendment.Proposed.class,
                        proposeAmendment.account(agreement, ASKED_FOR, "Přišla e-mailová žádost o nový účet.", officer),
                        employer.name())));
        agenda.at(
                WorkingDays.plus(asked, 1).atTime(9, 0),
                other,
                () -> proposed.forEach(one -> Expected.of(
                        DecideAmendment.Done.class,
                        decideAmendment.reject(
                                one.id(), 0, "Zaměstnavatel na ověřeném čísle žádost nepotvrdil.", other),
                        employer.name())));
    }
}
