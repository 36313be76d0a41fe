package cz.prostup.people.consent.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Routes for whoever a consent may concern; an employer's management has no say in what the person shares.
@AllowedTo({
    Role.KOP_OFFICER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN,
    Role.HOUSING_DEPARTMENT,
    Role.FINANCE_DEPARTMENT
})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface ConsentReaders {}
