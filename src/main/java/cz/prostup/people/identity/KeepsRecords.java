package cz.prostup.people.identity;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Routes for those who answer for what a record says: social workers and the officer of the labour office. The same
/// roles are rows of `people.merge_role`.
@AllowedTo({
    Role.KOP_OFFICER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN
})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsRecords {}
