/// The import in the browser.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.intake.web;
