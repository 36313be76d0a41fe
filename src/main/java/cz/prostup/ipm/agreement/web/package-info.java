/// Pages of agreements and their amendments.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.agreement.web;
