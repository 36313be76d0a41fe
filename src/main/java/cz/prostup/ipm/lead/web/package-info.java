/// Pages of employers' interests, and pages for employers who come from outside.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.lead.web;
