package cz.prostup.access;

import cz.prostup.access.RouteGuard.RouteRefused;
import cz.prostup.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Writes down each refusal before the error page is made: what was not visible, and routes of other roles.
@Component
class AccessErrors implements HandlerExceptionResolver, Ordered {

    private final RefusalLog refusals;

    AccessErrors(RefusalLog refusals) {
        this.refusals = refusals;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (error instanceof NotFound) {
            refused(request, 404);
        } else if (error instanceof RouteRefused) {
            refused(request, 403);
        }
        return null; // only listens; the kit's error pages answer
    }

    private void refused(HttpServletRequest request, int status) {
        refusals.refused(SessionFilter.viewerOf(request), request.getMethod(), request.getRequestURI(), status);
    }
}
