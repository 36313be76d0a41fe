package cz.prostup.people.consent;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Routes for those who may ask a person for a consent: social workers, and the offices that have no other ground to
/// tell anything (7.2): housing, finance, the labour office. The same roles are [ConsentLifecycle#TAKERS].
@AllowedTo({
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN,
    Role.HOUSING_DEPARTMENT,
    Role.FINANCE_DEPARTMENT,
    Role.KOP_OFFICER
})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesConsents {}
