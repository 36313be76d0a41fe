package cz.prostup.ipm.agreement;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change that one side proposes to the other (P6).
public sealed interface NewChange {

    AmendmentKind kind();

    /// What it is about; two changes of one kind about one thing never wait at once. Null is the agreement itself.
    @Nullable
    UUID target();

    /// @param places how many of the same
    record AddPlaces(
            String jobTitle,
            String czIsco,
            String work,
            String workplace,
            BigDecimal fte,
            Hours weeklyHours,
            Money wage,
            LocalDate start,
            int places)
            implements NewChange {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.POSITIONS;
        }

        @Override
        public @Nullable UUID target() {
            return null;
        }
    }

    /// Only a place that nobody works on and that is kept for nobody.
    record RemovePlace(PositionId position) implements NewChange {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.POSITIONS;
        }

        @Override
        public UUID target() {
            return position.value();
        }
    }

    /// @param from the first month that is counted by them
    record NewTerms(
            PositionId position, String workplace, BigDecimal fte, Hours weeklyHours, Money wage, YearMonth from)
            implements NewChange {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.TERMS;
        }

        @Override
        public UUID target() {
            return position.value();
        }
    }

    /// @param from the first day of the new one
    record NewMentor(PlacementId placement, UUID mentor, LocalDate from) implements NewChange {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.MENTOR;
        }

        @Override
        public UUID target() {
            return placement.value();
        }
    }

    /// @param leaving null when one comes beside those who are there
    record NewProvider(PlacementId placement, @Nullable UUID leaving, UUID coming, LocalDate from)
            implements NewChange {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.PROVIDER;
        }

        @Override
        public UUID target() {
            return placement.value();
        }
    }

    /// @param until the last day of the agreement
    record NewValidity(LocalDate until) implements NewChange {

        @Override
        public AmendmentKind kind() {
            return AmendmentKind.VALIDITY;
        }

        @Override
        public @Nullable UUID target() {
            return null;
        }
    }
}
