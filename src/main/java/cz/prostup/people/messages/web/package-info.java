/// The inbox, threads in a person's file, writing and who takes part.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.messages.web;
