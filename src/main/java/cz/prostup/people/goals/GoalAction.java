package cz.prostup.people.goals;

/// What may be said about a goal.
public enum GoalAction {
    MEET_PARTLY("Zčásti se podařilo"),
    MEET("Podařilo se"),
    MISS("Nepodařilo se"),
    DROP("Už to není potřeba"),
    REOPEN("Vrátit se k\u00a0tomu");

    private final String czech;

    GoalAction(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
