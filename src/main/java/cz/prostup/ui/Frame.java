package cz.prostup.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the layout shows around a page: who is signed in, where they can go, the banner of the demo.
///
/// This is the one ambient value of Prostup. The layout is the same on every page, so passing it through every page
/// record would put the signed-in name into hundreds of signatures that have nothing to do with it. It is for the
/// *layout only*: no rule, query or page may read it. Who acts is always an argument.
///
/// `access` binds it for each request: `ScopedValue.where(Frame.CURRENT, frame).run(…)`.
///
/// @param name the signed-in person, `null` before signing in
/// @param place the unit on whose behalf they act
/// @param path the address of this page, filled when it is rendered
/// @param demo text of the banner of the demo, `null` outside it
/// @param standingIn whom the signed-in person stands in for and until when, `null` for nobody
/// @param searches whether the search box finds anything for the signed-in person
/// @param substitutes whether the signed-in person may be stood in for, or stand in
/// @param flash what the previous request wants to say, filled when the page is rendered
/// @param session how long the session lasts, `null` before signing in
public record Frame(
        @Nullable String name,
        @Nullable String place,
        List<NavItem> nav,
        String path,
        @Nullable Csrf csrf,
        @Nullable String demo,
        String version,
        @Nullable String flash,
        @Nullable String standingIn,
        boolean searches,
        boolean substitutes,
        @Nullable SignedIn session) {

    /// How long a session lasts.
    ///
    /// @param idle    without work
    /// @param end     whatever happens
    /// @param warning how long before either the page tells
    public record SignedIn(Duration idle, Duration end, Duration warning) {

        /// Whether work does not prolong it any more; until then a page says nothing of the end, and two answers are
        /// the same to the letter.
        public boolean isLast() {
            return end.compareTo(idle.plus(warning)) <= 0;
        }
    }

    /// An item of the main menu.
    ///
    /// @param whenMissing question of a page that was not found, to which this item is the answer; null for most
    public record NavItem(
            String label, String path, @Nullable String whenMissing) {

        public NavItem(String label, String path) {
            this(label, path, null);
        }

        boolean covers(String current) {
            return current.equals(path) || (path.length() > 1 && current.startsWith(path + "/"));
        }
    }

    /// The hidden field that proves a form came from our page.
    public record Csrf(String parameter, String value) {}

    private static final int MOST = 7;

    public static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();

    private static final Frame ANONYMOUS =
            new Frame(null, null, List.of(), "", null, null, "", null, null, true, false, null);

    public Frame {
        nav = List.copyOf(nav);
    }

    public static Frame current() {
        return CURRENT.isBound() ? CURRENT.get() : ANONYMOUS;
    }

    public static Frame anonymous() {
        return ANONYMOUS;
    }

    public static Frame signedIn(String name, String place, List<NavItem> nav) {
        return new Frame(name, place, nav, "", null, null, "", null, null, true, false, null);
    }

    public Frame withCsrf(String parameter, String value) {
        return new Frame(
                name,
                place,
                nav,
                path,
                new Csrf(parameter, value),
                demo,
                version,
                flash,
                standingIn,
                searches,
                substitutes,
                session);
    }

    public Frame withDemo(String banner) {
        return new Frame(
                name, place, nav, path, csrf, banner, version, flash, standingIn, searches, substitutes, session);
    }

    public Frame withStandingIn(@Nullable String whom) {
        return new Frame(name, place, nav, path, csrf, demo, version, flash, whom, searches, substitutes, session);
    }

    public Frame withSearch(boolean findsAnything) {
        return new Frame(
                name, place, nav, path, csrf, demo, version, flash, standingIn, findsAnything, substitutes, session);
    }

    public Frame withSubstitutes(boolean mayBeStoodInFor) {
        return new Frame(
                name, place, nav, path, csrf, demo, version, flash, standingIn, searches, mayBeStoodInFor, session);
    }

    public Frame withVersion(String number) {
        return new Frame(name, place, nav, path, csrf, demo, number, flash, standingIn, searches, substitutes, session);
    }

    public Frame withSession(@Nullable SignedIn times) {
        return new Frame(name, place, nav, path, csrf, demo, version, flash, standingIn, searches, substitutes, times);
    }

    Frame shownAt(String address, @Nullable String message) {
        return new Frame(
                name, place, nav, address, csrf, demo, version, message, standingIn, searches, substitutes, session);
    }

    /// What the menu shows at once: seven items at most, with the one that unfolds the rest.
    public List<NavItem> firstNav() {
        return nav.size() <= MOST ? nav : nav.subList(0, MOST - 1);
    }

    public List<NavItem> moreNav() {
        return nav.subList(firstNav().size(), nav.size());
    }

    public boolean isSignedIn() {
        return name != null;
    }

    /// Whether the menu marks this item: of all that cover the address, the most exact one.
    public boolean isCurrent(NavItem item) {
        return nav.stream()
                .filter(other -> other.covers(path))
                .reduce((one, other) -> other.path().length() > one.path().length() ? other : one)
                .equals(Optional.of(item));
    }
}
