package cz.prostup.ipm.agreement.web;

import cz.prostup.ipm.agreement.AgreementLifeScreens.Job;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import java.util.List;

/// Ending an agreement before its time, with those whom it touches.
public record TerminationPage(AgreementPage agreement, List<Job> running, List<Option> reasons) {

    public String touched() {
        return "Ukončení se dotkne " + Czech.count(running.size(), "člověka", "lidí", "lidí")
                + ", kteří na místech jsou nebo mají nastoupit.";
    }

    public String job(Job job) {
        return "Místo č.\u00a0" + job.seq() + ", " + job.jobTitle() + ", podpora " + Czech.date(job.from()) + " – "
                + Czech.date(job.to());
    }
}
