/// The board in the browser.
@org.jspecify.annotations.NullMarked
package cz.prostup.ipm.board.web;
