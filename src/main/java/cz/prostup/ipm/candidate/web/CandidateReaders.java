package cz.prostup.ipm.candidate.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Routes for whoever nominates, employs or decides; whose candidate it is, the access view says.
@AllowedTo({
    Role.KOP_OFFICER,
    Role.KOP_ADVISER,
    Role.EMPLOYER_ADMIN,
    Role.MENTOR,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.CASE_MANAGER
})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface CandidateReaders {}
