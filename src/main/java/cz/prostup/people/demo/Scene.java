package cz.prostup.people.demo;

import cz.prostup.access.DemoAdministration;
import cz.prostup.access.Viewer;
import cz.prostup.people.DemoStory.Stage;
import cz.prostup.people.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The stage with words of this story: weeks before the present, the units of the town, who was written down so far.
///
/// Whole weeks keep every deed on a working day and in the same order on whatever day the demo is loaded.
final class Scene implements DemoAdministration.Agenda {

    private final Stage stage;
    private final Map<Who, PersonId> people = new EnumMap<>(Who.class);
    private final Map<String, UUID> consents = new HashMap<>();

    Scene(Stage stage) {
        this.stage = stage;
    }

    LocalDate today() {
        return stage.now().toLocalDate();
    }

    LocalDateTime now() {
        return stage.now();
    }

    /// @param weeks at least one, so that the day has been whatever day of the week today is
    @Override
    public LocalDate day(int weeks, DayOfWeek day) {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day));
    }

    /// The working day that many working days before today; for what is still new.
    @Override
    public LocalDate lately(int days) {
        var day = today();
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                left--;
            }
        }
        return day;
    }

    /// @param what takes who acts
    @Override
    public void at(LocalDate day, int hour, String login, Consumer<Viewer> what) {
        at(day.atTime(hour, 0), stage.who(login), what);
    }

    void at(LocalDateTime time, Viewer who, Consumer<Viewer> what) {
        stage.at(time, who, () -> what.accept(who));
    }

    Viewer who(String login) {
        return stage.who(login);
    }

    @Override
    public UUID user(String login) {
        return stage.who(login).userId();
    }

    @Override
    public UUID unit(String key) {
        return stage.unit(key);
    }

    /// The unit of somebody who works in one.
    static UUID unitOf(Viewer viewer) {
        return viewer.memberships().getFirst().unitId();
    }

    Optional<PersonId> participant(String name) {
        return stage.participant(name);
    }

    void is(Who who, PersonId id) {
        people.put(who, id);
    }

    PersonId person(Who who) {
        return Objects.requireNonNull(people.get(who), who.name());
    }

    void consented(Who who, String purpose, UUID consent) {
        consents.put(who + purpose, consent);
    }

    /// The latest one that the person has given for the purpose.
    UUID consent(Who who, String purpose) {
        return Objects.requireNonNull(consents.get(who + purpose), who + purpose);
    }
}
