package cz.prostup.access;

import cz.prostup.ui.Frame;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives the layout what it shows around each page: the name, the menu, the token for forms.
final class FrameFilter extends OncePerRequestFilter {

    private final Frames frames;

    FrameFilter(Frames frames) {
        this.frames = frames;
    }

    /// A guest gets no menu, no name and no cookie for forms, even where somebody is signed in.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/guest/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ScopedChain.run(ScopedValue.where(Frame.CURRENT, frames.of(request)), chain, request, response);
    }

    /// Pages for whoever comes from outside: the same for everybody, and no cookie.
    private static boolean isForStrangers(String path) {
        return path.equals("/for-employers") || path.startsWith("/for-employers/");
    }

    /// Puts together the frame of one request.
    static final class Frames {

        private final List<MenuSource> menus;
        private final DemoBanner banner;
        private final String version;

        Frames(List<MenuSource> menus, DemoBanner banner, String version) {
            this.menus = List.copyOf(menus);
            this.banner = banner;
            this.version = version;
        }

        Frame of(HttpServletRequest request) {
            if (isForStrangers(request.getRequestURI())) {
                return of(null, null);
            }
            var viewer = SessionFilter.viewerOf(request);
            var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            return of(viewer, token);
        }

        Frame of(@org.jspecify.annotations.Nullable Viewer viewer, @org.jspecify.annotations.Nullable CsrfToken token) {
            var frame = viewer == null
                    ? Frame.anonymous()
                    : Frame.signedIn(
                                    viewer.name(),
                                    viewer.place(),
                                    menus.stream()
                                            .flatMap(menu -> menu.itemsFor(viewer).stream())
                                            .toList())
                            .withStandingIn(viewer.standingIn())
                            .withSearch(menus.stream().anyMatch(menu -> menu.searches(viewer)))
                            .withSubstitutes(menus.stream().anyMatch(menu -> menu.substitutes(viewer)));
            var framed = frame.withVersion(version);
            framed = token == null ? framed : framed.withCsrf(token.getParameterName(), token.getToken());
            var text = banner.text();
            return text.isEmpty() ? framed : framed.withDemo(text);
        }
    }
}
