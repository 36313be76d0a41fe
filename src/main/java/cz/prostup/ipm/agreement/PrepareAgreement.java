package cz.prostup.ipm.agreement;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.organisations.BankAccount;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes an agreement of an approved application, with its places (BR-015). Whoever approved has been asked for their
/// right to do so; the agreement is a part of their decision.
@Service
public class PrepareAgreement {

    private final PreparationRepository preparations;
    private final RulesRepository rules;
    private final ProcessHistory history;
    private final Today today;

    PrepareAgreement(PreparationRepository preparations, RulesRepository rules, ProcessHistory history, Today today) {
        this.preparations = preparations;
        this.rules = rules;
        this.history = history;
        this.today = today;
    }

    /// The agreement is planned from the first start asked for until the last one has had all its support. The account
    /// stays empty when the application has none: the officer fills it in before sending.
    ///
    /// @throws NotFound              when there is no such application
    /// @throws IllegalStateException when nothing is approved in it, or an agreement stands already
    @Transactional(propagation = Propagation.MANDATORY)
    public AgreementId prepare(Viewer officer, ApplicationId application) {
        var asked = preparations.approved(application);
        var id = new AgreementId(Ids.next());
        int year = today.date().getYear();
        var support = SupportPeriod.of(asked.lastStart(), rules.get(asked.rules()));
        preparations.add(
                id,
                application,
                asked,
                number(asked.branchCode(), year, preparations.nextNumber(year)),
                account(asked.account()),
                support.extendedEnd());
        preparations.addPositions(id, application);
        history.moved("agreement", id.value(), AgreementLifecycle.PREPARE, officer, principal(officer, asked), "");
        return id;
    }

    private static @Nullable UUID principal(Viewer officer, PreparationRepository.Asked asked) {
        return officer.principalIn(asked.officeUnit(), Role.KOP_OFFICER);
    }

    /// `IPM-MO-2026/021`: no digits of the branch, they would make the variable symbol ambiguous.
    private static String number(String branch, int year, int number) {
        return "IPM-" + branch.replaceAll("\\d", "") + "-" + year + "/" + "%03d".formatted(number);
    }

    private static String account(String written) {
        return BankAccount.parse(written) instanceof BankAccount.Valid(var valid) ? valid.toString() : "";
    }
}
