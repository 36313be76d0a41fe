package cz.prostup.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route for whoever holds its address, signed in or not: the secret in it opens one matter and nothing else, or it
/// shows nobody's data (the pages for employers). Its path must also stand in the open list of [SecurityConfiguration].
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {}
