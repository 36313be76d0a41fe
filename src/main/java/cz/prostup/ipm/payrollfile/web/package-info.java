/// A table of the payroll program, from the upload to the confirmation.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.payrollfile.web;
