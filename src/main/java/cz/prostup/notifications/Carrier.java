package cz.prostup.notifications;

/// Takes a letter out of the house. Where there is none, letters are only kept.
interface Carrier {

    /// Returns when the other side has taken the letter over.
    ///
    /// @throws MailException when it has not; it may have all the same, if only the answer was lost
    void carry(Letter letter);
}
