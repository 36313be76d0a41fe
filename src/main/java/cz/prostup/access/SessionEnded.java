package cz.prostup.access;

import cz.prostup.ui.Frame;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Nobody is signed in, or the form is older than its session. A page sends to sign in; a form keeps all that was
/// typed:
/// the answer is the sign-in page carrying it, and after signing in it can be sent on.
@Component
class SessionEnded implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final TemplateEngine templates;
    private final FrameFilter.Frames frames;
    private final SignInPages pages;

    SessionEnded(TemplateEngine templates, FrameFilter.Frames frames, SignInPages pages) {
        this.templates = templates;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        answer(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            response.sendRedirect("/sign-in?to=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
            return;
        }
        var signedIn = SessionFilter.viewerOf(request) != null;
        var status = signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        var page = pages.afterEndedSession(request, signedIn);
        var output = new Utf8ByteOutput();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var frame = frames.of(null, token);
        ScopedValue.where(Frame.CURRENT, frame)
                .run(() -> templates.render(
                        "cz/prostup/access/web/signIn.jte", Map.<String, Object>of("page", page), output));
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
