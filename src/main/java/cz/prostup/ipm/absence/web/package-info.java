/// Pages of absences.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.absence.web;
