package cz.prostup.people.sharing;

import cz.prostup.people.RowsOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Enquiries follow the person when two records become one; what partners were told stays as it was asked.
@Component
class EnquiryRecords extends RowsOfPerson {

    EnquiryRecords(JdbcClient db) {
        super(db, "enquiry", "id", "dotazy u\u00a0partnerů");
    }
}
