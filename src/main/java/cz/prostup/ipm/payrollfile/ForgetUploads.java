package cz.prostup.ipm.payrollfile;

import cz.prostup.calendar.DailyJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away tables that nobody confirmed.
@Component
class ForgetUploads implements DailyJob {

    private final UploadRepository uploads;

    ForgetUploads(UploadRepository uploads) {
        this.uploads = uploads;
    }

    @Override
    @Transactional
    public void run() {
        uploads.deleteExpired();
    }
}
