package cz.prostup.access;

import cz.prostup.ui.Frame;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks, from the session cookie, and lets the rest of the request run on that person's behalf.
final class SessionFilter extends OncePerRequestFilter {

    private static final String VIEWER = SessionFilter.class.getName() + ".viewer";
    private static final String SIGNED_IN = SessionFilter.class.getName() + ".signedIn";

    private final Sessions sessions;
    private final Function<UUID, String> demoCodes;

    /// @param demoCodes what the phone of an account would show, an empty text outside the demo
    SessionFilter(Sessions sessions, Function<UUID, String> demoCodes) {
        this.demoCodes = demoCodes;
        this.sessions = sessions;
    }

    static @Nullable Viewer viewerOf(HttpServletRequest request) {
        return (Viewer) request.getAttribute(VIEWER);
    }

    /// How long the session lasts; null when nobody is signed in.
    static Frame.@Nullable SignedIn signedInOf(HttpServletRequest request) {
        return (Frame.SignedIn) request.getAttribute(SIGNED_IN);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put("request", UUID.randomUUID().toString().substring(0, 8));
        MDC.put("address", String.valueOf(request.getRemoteAddr()));
        try {
            var active = SessionCookie.read(request).flatMap(sessions::find);
            if (active.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            var viewer = active.get().viewer();
            request.setAttribute(VIEWER, viewer);
            request.setAttribute(
                    SIGNED_IN,
                    new Frame.SignedIn(
                            active.get().untilIdle(),
                            active.get().untilEnd(),
                            active.get().warning()));
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
            ScopedChain.run(
                    Viewers.as(viewer).where(IdentityProof.CURRENT, proof(active.get())), chain, request, response);
        } finally {
            MDC.remove("request");
            MDC.remove("address");
        }
    }

    private IdentityProof proof(Sessions.Active session) {
        return new IdentityProof(
                session.id(),
                session.hasFactor(),
                session.needsFactor(),
                session.isFresh(),
                () -> demoCodes.apply(session.viewer().userId()));
    }
}
