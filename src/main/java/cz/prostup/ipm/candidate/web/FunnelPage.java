package cz.prostup.ipm.candidate.web;

import cz.prostup.ipm.candidate.CandidateListScreens.Step;
import cz.prostup.ipm.candidate.CandidateState;
import java.util.List;
import java.util.function.Predicate;

/// What the channels lead to, in numbers and without names.
public record FunnelPage(List<Row> rows) {

    public record Row(String channel, long all, long open, long hired, long refused, long left) {}

    static FunnelPage of(List<Step> steps) {
        return new FunnelPage(steps.stream()
                .map(Step::channel)
                .distinct()
                .map(channel -> row(channel, steps))
                .toList());
    }

    private static Row row(String channel, List<Step> steps) {
        return new Row(
                channel,
                sum(channel, steps, _ -> true),
                sum(channel, steps, CandidateState::isOpen),
                sum(channel, steps, state -> state == CandidateState.HIRED),
                sum(channel, steps, state -> state == CandidateState.NOT_ELIGIBLE),
                sum(
                        channel,
                        steps,
                        state -> List.of(
                                        CandidateState.DECLINED_BY_CANDIDATE,
                                        CandidateState.NOT_SELECTED,
                                        CandidateState.WITHDRAWN)
                                .contains(state)));
    }

    private static long sum(String channel, List<Step> steps, Predicate<CandidateState> which) {
        return steps.stream()
                .filter(step -> step.channel().equals(channel) && which.test(step.state()))
                .mapToLong(Step::ways)
                .sum();
    }
}
