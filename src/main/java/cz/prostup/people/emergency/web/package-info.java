/// Pages of emergency access: for who needs it, and for the data-protection officer.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.emergency.web;
