package cz.prostup.people;

import cz.prostup.access.Viewer;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/// What happens to people of the demo beside their jobs. The demo of jobs lays the organisations, the staff and the
/// participants, moves the clock, and lets each story put its deeds into the agenda.
public interface DemoStory {

    void into(Stage stage);

    interface Stage {

        /// The present; what would happen later is forgotten.
        LocalDateTime now();

        /// @param what runs at that time on behalf of that person, in the order of time with everything else
        void at(LocalDateTime time, Viewer who, Runnable what);

        /// @throws IllegalStateException when nobody has that login
        Viewer who(String login);

        UUID unit(String key);

        /// A participant by the whole name, once registered; the small demo has not all of them. To be asked inside a
        /// deed.
        Optional<PersonId> participant(String name);
    }
}
