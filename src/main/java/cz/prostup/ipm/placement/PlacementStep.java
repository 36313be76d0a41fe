package cz.prostup.ipm.placement;

import java.time.LocalDate;

/// A step in the life of a job, with what has to be told with it.
public sealed interface PlacementStep {

    PlacementAction action();

    /// Why, in the words of who acts; empty where nothing needs to be said.
    default String reason() {
        return "";
    }

    record Start() implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.START;
        }
    }

    record NotStarted(String reason) implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.NOT_STARTED;
        }
    }

    record EnterExit() implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.ENTER_EXIT;
        }
    }

    record Extend(String reason) implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.EXTEND;
        }
    }

    record Interrupt(String reason) implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.INTERRUPT;
        }
    }

    record Resume() implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.RESUME;
        }
    }

    /// @param lastPaidDay the last day for which wage is due
    /// @param code        one of `ipm.end_reason` (domain 5.10)
    /// @param reason      what happened, may be empty
    record Terminate(LocalDate lastPaidDay, String code, Initiator initiator, String reason) implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.TERMINATE;
        }
    }

    record End() implements PlacementStep {
        @Override
        public PlacementAction action() {
            return PlacementAction.END;
        }
    }

    /// Who wanted the end.
    enum Initiator {
        PARTICIPANT("účastník"),
        EMPLOYER("zaměstnavatel"),
        OFFICE("úřad práce");

        private final String czech;

        Initiator(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }
}
