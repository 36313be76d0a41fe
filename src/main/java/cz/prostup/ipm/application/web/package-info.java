/// Pages of applications: the guided form, the review, the way so far.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.application.web;
