package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.ReturnAction.APPROVE;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.TAKE;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Checked;
import cz.prostup.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Approves several returns whose checks all passed, each in its own step of the table and all in one transaction.
///
/// A return that somebody touched since the preview, or whose checks no longer pass, is left out and the others go on.
/// Sending the same form again changes nothing: what is approved, stays approved.
@Service
public class ApproveTogether {

    /// As many as one page of the queue.
    public static final int MOST = ReturnQueue.PAGE;

    /// @param version the version of the return that the preview showed
    public record Entry(ReturnId id, int version) {}

    public enum Result {
        APPROVED,
        /// Somebody moved it since the preview.
        CHANGED,
        /// A check wants a look or forbids it: it is decided on its own page.
        NOT_CLEAN,
        NOT_ALLOWED
    }

    private final ReturnRepository returns;
    private final ReviewScreens screens;
    private final InvolvedPersons involved;

    ApproveTogether(ReturnRepository returns, ReviewScreens screens, InvolvedPersons involved) {
        this.returns = returns;
        this.screens = screens;
        this.involved = involved;
    }

    /// @param entries at most [#MOST]
    /// @throws NotFound when one of them is of another branch; nothing is approved then
    @Transactional
    public Map<ReturnId, Result> approve(List<Entry> entries, Viewer viewer) {
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " returns together, not " + entries.size());
        }
        var versions = entries.stream().collect(toMap(Entry::id, Entry::version, (one, again) -> one));
        var locked = returns.forOffice(versions.keySet(), viewer);
        requireAll(versions.keySet(), locked);
        var checked = screens.checked(versions.keySet(), viewer).stream()
                .collect(toMap(one -> one.facts().row().basics().id(), Function.identity()));
        var hands = involved.of(List.copyOf(versions.keySet()));
        var results = new LinkedHashMap<ReturnId, Result>();
        for (var ret : locked) {
            var mine = hands.getOrDefault(ret.id(), Set.of()).contains(viewer.userId());
            results.put(
                    ret.id(), approve(ret, versions.getOrDefault(ret.id(), -1), checked.get(ret.id()), mine, viewer));
        }
        return results;
    }

    private Result approve(
            MonthlyReturn ret,
            int version,
            @org.jspecify.annotations.Nullable Checked checked,
            boolean mine,
            Viewer viewer) {
        if (!viewer.isAny(Role.KOP_OFFICER)) {
            return Result.NOT_ALLOWED;
        }
        if (mine && ret.state() == ReturnState.APPROVED) {
            return Result.APPROVED;
        }
        if (ret.version() != version || !ret.state().isWithOffice()) {
            return Result.CHANGED;
        }
        if (checked == null || !checked.isClean()) {
            return Result.NOT_CLEAN;
        }
        returns.move(taken(ret, viewer), APPROVE, viewer, "");
        return Result.APPROVED;
    }

    private MonthlyReturn taken(MonthlyReturn ret, Viewer viewer) {
        if (!ReturnLifecycle.TABLE.allows(ret.state(), TAKE)) {
            return ret;
        }
        returns.move(ret, TAKE, viewer, "");
        return new MonthlyReturn(
                ret.id(), ret.placement(), ReturnLifecycle.TABLE.next(ret.state(), TAKE), ret.version() + 1);
    }

    private static void requireAll(Set<ReturnId> wanted, List<MonthlyReturn> found) {
        var known = found.stream().map(MonthlyReturn::id).collect(toSet());
        wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new NotFound(id);
        });
    }
}
