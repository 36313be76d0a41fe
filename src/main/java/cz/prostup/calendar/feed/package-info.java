/// *Owns* somebody's deadlines in their own calendar: a secret address that can be renewed and switched off, and the
/// iCalendar text behind it.
///
/// *Does not own* the deadlines: modules tell them by a [cz.prostup.calendar.FeedSource], with no more of a person
/// than initials, and those only where the reader asked for them.
///
/// *May use* who asks, working days, and the log of reads.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "access", "calendar"})
package cz.prostup.calendar.feed;
