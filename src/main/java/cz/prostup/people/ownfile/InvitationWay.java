package cz.prostup.people.ownfile;

/// How the address of the invitation reaches the person; the code is told beside them in both.
public enum InvitationWay {
    EMAIL("e-mailem"),
    PAPER("na papíře");

    private final String czech;

    InvitationWay(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
