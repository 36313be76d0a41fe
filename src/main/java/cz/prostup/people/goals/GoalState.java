package cz.prostup.people.goals;

/// How a goal turned out. Not to reach one is a part of the way.
public enum GoalState {
    OPEN("pracuje se na tom"),
    PARTLY("zčásti se podařilo"),
    MET("podařilo se"),
    NOT_MET("nepodařilo se, zkusíme jinak"),
    DROPPED("už to není potřeba");

    private final String czech;

    GoalState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
