package cz.prostup.access.accounts;

import cz.prostup.access.Viewer;
import cz.prostup.access.accounts.MemberScreens.Row;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the page of the review.
@Component
public class MemberReviewScreens {

    /// @param units when each of the viewer's units is due
    public record View(List<Row> rows, List<Reviews.Due> units) {}

    private final MemberScreens members;
    private final Reviews reviews;

    MemberReviewScreens(MemberScreens members, Reviews reviews) {
        this.members = members;
        this.reviews = reviews;
    }

    @Transactional
    public View view(Viewer viewer) {
        return new View(members.all(viewer), reviews.of(viewer));
    }
}
