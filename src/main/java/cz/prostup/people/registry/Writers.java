package cz.prostup.people.registry;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Routes for those who write persons down and change their records. The second lock of `people.person` knows the same
/// roles.
@AllowedTo({
    Role.KOP_OFFICER,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN
})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Writers {}
