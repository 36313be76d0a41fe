package cz.prostup.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The chain in front of each request: session, forged forms, headers, deny by default.
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    /// Pages that show no data and need nobody signed in.
    static final String[] OPEN = {
        "/assets/**",
        "/health",
        "/sign-in",
        "/sign-in/**",
        "/demo/sign-in",
        "/components",
        "/accessibility",
        "/help",
        "/invitation/**",
        "/guest/**",
        "/calendar/**",
        "/for-employers",
        "/for-employers/**",
        "/error",
        "/favicon.ico"
    };

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Sessions sessions,
            ObjectProvider<DemoCodes> demoCodes,
            FrameFilter.Frames frames,
            SessionEnded ended) {
        var codes = demoCodes.getIfAvailable();
        var sessionFilter = new SessionFilter(sessions, codes == null ? account -> "" : codes::codeOf);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionBoundCsrf())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        // a guest has no session to misuse: the secret address and the code are in the form itself;
                        // a stranger who writes that they are interested has none either
                        .ignoringRequestMatchers("/guest/**", "/for-employers/**"))
                .addFilterAfter(sessionFilter, SecurityContextHolderFilter.class)
                .addFilterAfter(new FrameFilter(frames), CsrfFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(ended).accessDeniedHandler(ended))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    FrameFilter.Frames frames(ObjectProvider<MenuSource> menus, ObjectProvider<DemoBanner> banner, Environment env) {
        List<MenuSource> ordered = menus.orderedStream().toList();
        return new FrameFilter.Frames(
                ordered, banner.getIfAvailable(() -> () -> ""), env.getProperty("prostup.version", ""));
    }

    /// Nobody signs in through the framework's own machinery; without this bean it would invent a user and a password.
    @Bean
    UserDetailsService noFrameworkUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
