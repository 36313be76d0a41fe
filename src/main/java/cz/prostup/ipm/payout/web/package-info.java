@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.payout.web;
