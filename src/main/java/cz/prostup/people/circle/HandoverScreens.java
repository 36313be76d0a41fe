package cz.prostup.people.circle;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the page on which the head of a unit hands everything of one colleague to another.
@Component
public class HandoverScreens {

    /// Somebody who carries something.
    public record Holder(UUID userId, String name, UUID unitId, String unit, int responsible, int circle) {

        public String value() {
            return userId + "/" + unitId;
        }
    }

    /// @param name    of the person, null when the viewer may not know it
    /// @param already the other one is in the circle in this function
    public record Item(
            UUID id, UUID personId, @Nullable String name, boolean responsibility, String function, boolean already) {}

    /// @param undoneAt null while it holds
    public record Made(
            HandoverId id,
            UUID unitId,
            UUID fromUser,
            UUID toUser,
            String from,
            String to,
            Instant madeAt,
            @Nullable Instant undoneAt,
            int people) {}

    public record View(List<Holder> holders, List<Candidate> colleagues, List<Made> made) {}

    public record Preview(Holder from, Candidate to, List<Item> items) {}

    private final HandoverRepository handovers;
    private final ReadLog readLog;

    HandoverScreens(HandoverRepository handovers, ReadLog readLog) {
        this.handovers = handovers;
        this.readLog = readLog;
    }

    @Transactional
    public View view(Viewer viewer) {
        var units = viewer.unitsAs(Role.SOCIAL_HEAD);
        return new View(handovers.holders(units), handovers.colleagues(units), handovers.made(units));
    }

    /// @throws NotFound when one of them is not of a unit that the viewer leads
    @Transactional
    public Preview preview(Viewer viewer, UUID unit, UUID from, UUID to) {
        var units = viewer.unitsAs(Role.SOCIAL_HEAD);
        var holder = handovers.holders(units).stream()
                .filter(one -> one.userId().equals(from) && one.unitId().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound(from));
        var colleague = handovers.colleagues(units).stream()
                .filter(one -> one.userId().equals(to) && one.unitId().equals(unit) && !to.equals(from))
                .findFirst()
                .orElseThrow(() -> new NotFound(to));
        var items = handovers.items(unit, from, to);
        readLog.list(
                viewer,
                "předání agendy",
                "předání agendy kolegy",
                items.stream()
                        .filter(item -> item.name() != null)
                        .map(Item::personId)
                        .collect(Collectors.toSet()),
                "vedení útvaru");
        return new Preview(holder, colleague, items);
    }
}
