/// Papers in a person's file: the list, a new one, taking one out.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.documents.web;
