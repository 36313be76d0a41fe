package cz.prostup.people.consent;

public enum ConsentAction {
    GIVE,
    REFUSE,
    WITHDRAW,
    EXPIRE
}
