package cz.prostup.people.identity.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.identity.AnonymousScreens.Detail;
import cz.prostup.people.identity.AnonymousScreens.ListPage;
import cz.prostup.people.identity.AnonymousScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Pages of people known by an alias.
public final class AnonymousPages {

    private AnonymousPages() {}

    /// @param units in which the viewer may write somebody down
    public record Listed(ListPage list, String typed, Input input, List<Option> units) {

        public Listed {
            units = List.copyOf(units);
        }

        public Pages pages() {
            var path = typed.isEmpty()
                    ? "/people/anonymous"
                    : "/people/anonymous?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            return new Pages(path, list.page(), list.size(), list.total());
        }

        public List<Link> crumbs() {
            return List.of(new Link("Lidé", "/people"));
        }

        public Input searched() {
            return Input.blank().with("q", typed);
        }

        public String age(Row row) {
            return AnonymousPages.age(row);
        }

        public String contacts(Row row) {
            return AnonymousPages.contacts(row);
        }
    }

    /// @param stale whether somebody changed it while the page was open
    public record One(Detail detail, Input input, String which, String typed, boolean stale) {

        public String path() {
            return "/people/anonymous/" + detail.row().id();
        }

        public List<Link> crumbs() {
            return List.of(new Link("Lidé", "/people"), new Link("Anonymní klienti", "/people/anonymous"));
        }

        public Input inputOf(String form) {
            return which.equals(form) ? input : Input.blank();
        }

        public Input about() {
            var age = detail.row().approxAge();
            return which.equals("about")
                    ? input
                    : Input.blank()
                            .with("alias", detail.row().alias())
                            .with("age", age == null ? "" : age.toString())
                            .with("note", detail.note());
        }

        public String version() {
            return Integer.toString(detail.row().version());
        }

        public PersonChoice choice() {
            return new PersonChoice(path(), typed, detail.found());
        }

        public String contacts() {
            return AnonymousPages.contacts(detail.row());
        }
    }

    static List<Option> units(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(one -> java.util.Set.of(
                                cz.prostup.access.Role.EMPLOYER_SOCIAL_WORKER,
                                cz.prostup.access.Role.PROVIDER_WORKER,
                                cz.prostup.access.Role.CASE_MANAGER,
                                cz.prostup.access.Role.SOCIAL_HEAD,
                                cz.prostup.access.Role.OSPOD,
                                cz.prostup.access.Role.PUBLIC_GUARDIAN)
                        .contains(one.role()))
                .map(one -> Option.of(one.unitId().toString(), one.unit()))
                .distinct()
                .toList();
    }

    static String age(Row row) {
        var age = row.approxAge();
        return age == null ? "" : "asi " + Czech.count(age, "rok", "roky", "let");
    }

    static String contacts(Row row) {
        var last = row.lastContact();
        var count = Czech.count(row.contacts(), "kontakt", "kontakty", "kontaktů");
        return last == null ? count : count + ", naposledy " + Czech.date(last);
    }
}
