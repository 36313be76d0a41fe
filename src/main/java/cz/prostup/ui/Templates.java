package cz.prostup.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.AbstractView;

/// Templates are compiled with the program and found by the name of their folder; forms arrive as [Input].
@Configuration
public class Templates implements WebMvcConfigurer {

    @Bean
    TemplateEngine templateEngine() {
        return engine();
    }

    @Bean
    ViewResolver templateResolver(TemplateEngine engine) {
        return new Resolver(engine);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Inputs());
    }

    static TemplateEngine engine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    static final class Inputs implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Input.class;
        }

        @Override
        public Input resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Input.of(request.getParameterMap());
        }
    }

    /// Remembers also what is *not* there: asking the engine for a missing template costs a thrown exception.
    static final class Resolver implements ViewResolver, Ordered {

        private final TemplateEngine engine;
        private final Map<String, Optional<View>> known = new ConcurrentHashMap<>();

        Resolver(TemplateEngine engine) {
            this.engine = engine;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 10;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            if (!name.startsWith("cz/prostup/")) {
                return null;
            }
            return known.computeIfAbsent(name + ".jte", this::view).orElse(null);
        }

        private Optional<View> view(String template) {
            return engine.hasTemplate(template) ? Optional.of(new Page(engine, template)) : Optional.empty();
        }
    }

    /// Renders into memory first: a template that fails half way must end in an error page, not in half a page.
    static final class Page extends AbstractView {

        private final TemplateEngine engine;
        private final String template;

        Page(TemplateEngine engine, String template) {
            this.engine = engine;
            this.template = template;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var output = new Utf8ByteOutput();
            var frame = Frame.current().shownAt(request.getRequestURI(), Flash.take(request, response));
            ScopedValue.where(Frame.CURRENT, frame).run(() -> engine.render(template, model, output));
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            // One piece: every little write to the response passes all its wrappers and the compression.
            response.getOutputStream().write(output.toByteArray());
        }
    }
}
