/// Pages of candidates.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.candidate.web;
