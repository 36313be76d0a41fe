package cz.prostup.people.registry;

import cz.prostup.access.Viewer;
import cz.prostup.people.SearchSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The search in the header of each page: persons first, then whatever the other modules find.
@Component
public class PeopleSearchScreens {

    private static final int MOST_PEOPLE = 10;

    public record Everything(PeopleScreens.Found people, List<SearchSource.Found> others) {

        public boolean isEmpty() {
            return people.rows().isEmpty() && others.isEmpty();
        }
    }

    private final PeopleScreens people;
    private final List<SearchSource> sources;

    PeopleSearchScreens(PeopleScreens people, List<SearchSource> sources) {
        this.people = people;
        this.sources = List.copyOf(sources);
    }

    @Transactional
    public Everything search(Viewer viewer, String typed) {
        var query = PeopleQuery.of(typed, "", "1");
        if (query.words().isEmpty()) {
            return new Everything(PeopleScreens.Found.NOBODY, List.of());
        }
        return new Everything(
                PeopleMenu.isFor(viewer)
                        ? people.list(viewer, query, "search", MOST_PEOPLE)
                        : PeopleScreens.Found.NOBODY,
                sources.stream()
                        .filter(source -> source.isFor(viewer))
                        .map(source -> source.find(viewer, query.words()))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
