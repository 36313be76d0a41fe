package cz.prostup.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes the viewer an argument of controller methods, and lets a route be used only by the roles it names.
@Configuration
class RouteGuard implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var viewer = SessionFilter.viewerOf(request);
        if (handler instanceof HandlerMethod method && viewer != null && !isOpen(method)) {
            requireRole(viewer, method);
        }
        return true;
    }

    private static void requireRole(Viewer viewer, HandlerMethod method) {
        if (find(method, Everybody.class) != null || find(method, OpenToAll.class) != null) {
            return;
        }
        var allowed = find(method, AllowedTo.class);
        if (allowed == null || !viewer.isAny(allowed.value())) {
            throw new RouteRefused();
        }
    }

    /// A route that [SecurityConfiguration] opens for everybody declares nothing.
    static boolean isOpen(HandlerMethod method) {
        var type = method.getBeanType().getPackageName();
        return type.startsWith("cz.prostup.ui")
                || type.equals("cz.prostup.access.web")
                || type.startsWith("cz.prostup.database")
                || !type.startsWith("cz.prostup");
    }

    static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod method, Class<A> annotation) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), annotation);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), annotation);
    }

    /// The route exists, but for other roles.
    @ResponseStatus(HttpStatus.FORBIDDEN)
    static final class RouteRefused extends RuntimeException {}

    private static final class ViewerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return Objects.requireNonNull(SessionFilter.viewerOf(servletRequest), "nobody is signed in");
        }
    }
}
