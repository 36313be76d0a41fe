package cz.prostup.ui;

import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Every failure that reaches the edge becomes one page in Czech. Nothing of the inside is told; a broken promise of
/// our
/// own gets a number that leads to the log.
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    @ExceptionHandler
    ModelAndView notThere(NotFound missing) {
        return ProblemPage.screen(HttpStatus.NOT_FOUND, null, null);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(StaleRecord stale, HttpServletRequest request) {
        return ProblemPage.screen(HttpStatus.CONFLICT, null, cameFrom(request));
    }

    /// A path with an id that is none is not found, like any other wrong address.
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException wrong) {
        boolean inPath = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        return ProblemPage.screen(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, null);
    }

    /// Who may not, or is not signed in, is the business of the security filter: let it pass.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notOurs(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    ModelAndView anything(Exception failure) {
        var status = statusOf(failure);
        if (status.is4xxClientError()) {
            return ProblemPage.screen(status, null, null);
        }
        var reference = newReference();
        LOG.error("Error {}", reference, failure);
        return ProblemPage.screen(status, reference, null);
    }

    static String newReference() {
        var text = new StringBuilder("P-");
        RANDOM.ints(6, 0, LETTERS.length()).forEach(index -> text.append(LETTERS.charAt(index)));
        return text.toString();
    }

    static HttpStatus statusOf(Throwable failure) {
        if (failure instanceof ErrorResponse known) {
            return known(known.getStatusCode().value());
        }
        // the server refuses forms that are too large only when somebody reads them
        if (failure instanceof InvalidParameterException unreadable) {
            return known(unreadable.getErrorCode());
        }
        var declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    private static HttpStatus known(int code) {
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    // The form was posted to an address of its own; the page to reload is the one it lay on, if it is ours.
    private static String cameFrom(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        var site = request.getRequestURL()
                .substring(
                        0,
                        request.getRequestURL().length()
                                - request.getRequestURI().length());
        return referer != null && referer.startsWith(site + "/") && !referer.startsWith(site + "//")
                ? referer.substring(site.length())
                : "/";
    }
}
