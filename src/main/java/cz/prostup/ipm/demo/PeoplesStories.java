package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.people.DemoStory;
import cz.prostup.people.PersonId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lends the agenda, the staff and the participants to what happens to people beside their jobs.
@DemoPart
class PeoplesStories {

    private final List<DemoStory> stories;

    PeoplesStories(List<DemoStory> stories) {
        this.stories = stories;
    }

    void into(Agenda agenda, Cast cast, List<Life> lives) {
        var stage = new Borrowed(agenda, cast, lives);
        stories.forEach(story -> story.into(stage));
    }

    private record Borrowed(Agenda agenda, Cast cast, List<Life> lives) implements DemoStory.Stage {

        @Override
        public LocalDateTime now() {
            return agenda.now();
        }

        @Override
        public void at(LocalDateTime time, Viewer who, Runnable what) {
            agenda.at(time, who, what);
        }

        @Override
        public Viewer who(String login) {
            return cast.member(login).viewer();
        }

        @Override
        public UUID unit(String key) {
            return cast.unit(key);
        }

        @Override
        public Optional<PersonId> participant(String name) {
            return lives.stream()
                    .filter(life -> life.row.name().equals(name))
                    .map(Life::person)
                    .findFirst();
        }
    }
}
