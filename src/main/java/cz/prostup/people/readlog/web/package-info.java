/// *Owns* the pages of the log of reads.
///
/// *Does not own* any rule.
///
/// *May use* the log and the kit.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.readlog.web;
