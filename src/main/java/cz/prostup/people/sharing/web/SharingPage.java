package cz.prostup.people.sharing.web;

import cz.prostup.people.sharing.EnquiryRow;
import cz.prostup.people.sharing.EnquiryState;
import cz.prostup.people.sharing.GrantRow;
import cz.prostup.people.sharing.SharingScreens.FilePage;
import java.util.List;

/// Everything that was told about the person to somebody else.
public record SharingPage(FilePage view) {

    public List<GrantRow> given() {
        return view.grants().stream().filter(GrantRow::given).toList();
    }

    public List<GrantRow> got() {
        return view.grants().stream().filter(row -> !row.given()).toList();
    }

    public boolean mayEnd(GrantRow row) {
        return view.mayShare() && row.given() && row.holds();
    }

    /// Once for each enquiry, at its first partner.
    public boolean mayWithdraw(EnquiryRow row) {
        return view.mayAsk()
                && row.mine()
                && row.state() != EnquiryState.WITHDRAWN
                && view.enquiries().stream()
                        .filter(other -> other.enquiry().equals(row.enquiry()))
                        .findFirst()
                        .orElseThrow()
                        .equals(row);
    }

    public String path() {
        return view.head().path();
    }
}
