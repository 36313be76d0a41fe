package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateListScreens.Found;
import cz.prostup.ipm.candidate.CandidateQuery;
import cz.prostup.ipm.candidate.CandidateQuery.Filter;
import cz.prostup.ipm.candidate.CandidateQuery.Sort;
import cz.prostup.ipm.candidate.CandidateRow;
import cz.prostup.ipm.candidate.CandidateState;
import cz.prostup.ui.Chip;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// @param office whether the reader sees what the channels lead to
public record CandidateListPage(
        CandidateQuery query, Found found, Map<CandidateState, Long> counts, List<Option> channels, boolean office) {

    public record Heading(String label, String path, String sorted) {}

    public Input search() {
        return Input.blank()
                .with("q", query.words())
                .with("channel", query.channel())
                .with("mine", query.mine() ? "yes" : null);
    }

    public String filterCode() {
        return query.filter().name().toLowerCase(Locale.ROOT);
    }

    public List<Chip> chips() {
        return Arrays.stream(Filter.values())
                .map(filter -> new Chip(
                        filter.czech(),
                        query.with(filter).path(),
                        filter == query.filter(),
                        filter.states().stream()
                                .mapToLong(state -> counts.getOrDefault(state, 0L))
                                .sum()))
                .toList();
    }

    public List<Heading> headings() {
        return List.of(heading("Uchazeč", Sort.NAME), heading("Od", Sort.SINCE));
    }

    private Heading heading(String label, Sort sort) {
        var sorted = query.sort() != sort ? "none" : query.descending() ? "descending" : "ascending";
        return new Heading(label, query.by(sort).path(), sorted);
    }

    public State state(CandidateRow row) {
        return CandidateWords.state(row.state());
    }

    public Pages pages() {
        return new Pages(query.path(), query.page(), Pages.USUAL_SIZE, found.total());
    }

    public String total() {
        return Czech.count(found.total(), "uchazeč", "uchazeči", "uchazečů");
    }
}
