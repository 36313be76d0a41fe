/// Pages of consents: of the worker beside the person, and of the person.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.consent.web;
