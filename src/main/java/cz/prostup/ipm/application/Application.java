package cz.prostup.ipm.application;

import cz.prostup.ipm.ApplicationId;
import cz.prostup.shared.StaleRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application with all that is asked for in it.
///
/// @param number   null until it was sent for the first time
/// @param goodWork answers by the code of the criterion
/// @param steps    codes of the steps ticked by hand
public record Application(
        ApplicationId id,
        @Nullable String number,
        ApplicationState state,
        LocalDate since,
        int version,
        Employer employer,
        Place place,
        Mentor mentor,
        Support support,
        Backing backing,
        Review review,
        @Nullable Agreement agreement,
        List<Item> items,
        Map<String, WorkAnswer> goodWork,
        Set<String> steps) {

    /// @param kind code of 5.5, null when it is not known
    public record Employer(
            UUID id,
            String name,
            String ico,
            String address,
            @Nullable String kind,
            boolean protectedMarket) {

        /// Its municipality has to agree (BR-022).
        public boolean isMunicipalCompany() {
            return "MUNICIPAL_COMPANY".equals(kind);
        }
    }

    /// @param officeUnit in which the people of the branch sit
    public record Place(
            UUID branch,
            String branchCode,
            String branchName,
            UUID officeUnit,
            @Nullable String territory,
            @Nullable String territoryName) {}

    /// A person of the employer with an account, or a name and a contact (BR-016).
    public record Mentor(@Nullable UUID user, @Nullable String userName, String name, String contact, String capacity) {

        public boolean isNamed() {
            return user != null || !name.isBlank();
        }

        public String words() {
            return userName == null ? name : userName;
        }
    }

    public record Support(@Nullable SupportForm form, List<Provider> providers, boolean stillLooking) {}

    public record Provider(UUID unit, String name) {}

    /// What stands behind it: the account, and the municipality of a company of its own.
    public record Backing(String account, @Nullable Municipality municipality, String municipalityNote) {}

    /// @param reason       in the words of who decided or took it back
    /// @param alternatives labels, then words
    public record Review(
            @Nullable LocalDate submittedOn,
            @Nullable UUID officer,
            @Nullable String officerName,
            @Nullable LocalDate targetOn,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable String rules,
            @Nullable String programme,
            @Nullable String reasonLabel,
            String reason,
            List<String> offered,
            String alternatives,
            LocalDate touchedOn) {}

    /// The agreement that followed, and where it stands.
    public record Agreement(UUID id, String number, String state) {}

    public int places() {
        return items.stream().mapToInt(Item::places).sum();
    }

    public int approvedPlaces() {
        return items.stream()
                .mapToInt(item -> item.approved() == null ? 0 : item.approved())
                .sum();
    }

    /// The number, or what it is called until it has one.
    public String name() {
        return number == null ? "rozepsaná žádost" : "žádost " + number;
    }

    /// @throws StaleRecord when somebody saved since the page was made
    Application at(int seen) {
        if (version != seen) {
            throw new StaleRecord(id);
        }
        return this;
    }
}
