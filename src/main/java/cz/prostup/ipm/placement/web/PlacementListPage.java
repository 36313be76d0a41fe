package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.placement.PlacementListScreens.Found;
import cz.prostup.ipm.placement.PlacementQuery;
import cz.prostup.ipm.placement.PlacementQuery.Filter;
import cz.prostup.ipm.placement.PlacementQuery.Sort;
import cz.prostup.ipm.placement.PlacementRow;
import cz.prostup.ipm.placement.PlacementState;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// @param exports whether the reader may take the list away as a file
public record PlacementListPage(
        String title,
        PlacementQuery query,
        Found found,
        Map<PlacementState, Long> counts,
        boolean exports,
        LocalDate today) {

    /// @param late the plan should already be with the office
    public record Row(PlacementRow job, State state, String plan, boolean late) {}

    public record Heading(String label, String path, String sorted) {}

    public List<Row> rows() {
        return found.rows().stream()
                .map(job -> new Row(job, job.state().shown(), plan(job), isLate(job)))
                .toList();
    }

    public List<Chip> chips() {
        return Arrays.stream(Filter.values())
                .map(filter ->
                        new Chip(filter.czech(), query.with(filter).path(), filter == query.filter(), count(filter)))
                .toList();
    }

    public List<Heading> headings() {
        return List.of(
                heading("Účastník", Sort.NAME),
                heading("Zaměstnavatel", Sort.EMPLOYER),
                heading("Nástup", Sort.START),
                heading("Konec podpory", Sort.END));
    }

    public Pages pages() {
        return new Pages(query.path(), query.page(), Pages.USUAL_SIZE, found.total());
    }

    /// `12 míst`
    public String total() {
        return Czech.count(found.total(), "místo", "místa", "míst");
    }

    public boolean isSearch() {
        return !query.words().isEmpty();
    }

    public boolean isBare() {
        return counts.isEmpty();
    }

    private long count(Filter filter) {
        return filter.states().stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    private Heading heading(String label, Sort sort) {
        var sorted = query.sort() != sort ? "none" : query.descending() ? "descending" : "ascending";
        return new Heading(label, query.by(sort).path(), sorted);
    }

    private static String plan(PlacementRow job) {
        if (job.plan() == null) {
            return "";
        }
        return waits(job) && job.planDue() != null
                ? job.plan().czech() + ", do " + Czech.date(job.planDue())
                : job.plan().czech();
    }

    private boolean isLate(PlacementRow job) {
        return waits(job)
                && job.state().isOpen()
                && job.planDue() != null
                && job.planDue().isBefore(today);
    }

    private static boolean waits(PlacementRow job) {
        return job.plan() == PlanState.DRAFT || job.plan() == PlanState.PROPOSED || job.plan() == PlanState.RETURNED;
    }
}
