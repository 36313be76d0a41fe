package cz.prostup.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A state machine as data: the only moves that exist, who may make them and what they announce.
///
/// @param <S> the states
/// @param <A> the actions
public record Transitions<S extends Enum<S>, A extends Enum<A>>(String subject, List<Move<S, A>> moves) {

    /// @param roles  codes of the roles that may act; `SYSTEM` is a job
    /// @param event  name of the event that follows, empty when nothing outside cares
    /// @param source where the domain says so (`3.B`, `P9`, `decisions 13`)
    public record Move<S, A>(S from, A action, S to, Set<String> roles, String event, String source) {}

    /// @throws IllegalArgumentException when a state has two moves for one action
    public Transitions {
        moves = List.copyOf(moves);
        var seen = new java.util.HashSet<List<Object>>();
        for (var move : moves) {
            if (!seen.add(List.of(move.from(), move.action()))) {
                throw new IllegalArgumentException(
                        subject + ": two moves for " + move.from() + " and " + move.action());
            }
        }
    }

    public Optional<Move<S, A>> find(S from, A action) {
        return moves.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    public boolean allows(S from, A action) {
        return find(from, action).isPresent();
    }

    /// The state after the action.
    ///
    /// @throws IllegalStateException when the table has no such move; ask [#allows] first
    public S next(S from, A action) {
        return find(from, action)
                .map(Move::to)
                .orElseThrow(() -> new IllegalStateException(subject + " cannot " + action + " from " + from));
    }
}
