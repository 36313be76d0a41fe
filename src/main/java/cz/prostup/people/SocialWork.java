package cz.prostup.people;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Routes for those who help the person as social workers: at the municipality, at a provider, at the employer.
@AllowedTo({
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN
})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SocialWork {}
