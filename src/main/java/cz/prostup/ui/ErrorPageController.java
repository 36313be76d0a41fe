package cz.prostup.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What fails before a controller is reached (a filter, the server itself) ends here and looks the same as in [Errors].
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var status = statusOf(request);
        if (status.is4xxClientError()) {
            return ProblemPage.screen(status, null, null);
        }
        var reference = Errors.newReference();
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Error {}", reference, failure instanceof Throwable cause ? cause : null);
        return ProblemPage.screen(status, reference, null);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Errors.statusOf(failure);
        }
        // without a status somebody typed the address of this page
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
