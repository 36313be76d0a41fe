package cz.prostup.documents.attachments;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// From the upload to what may be opened.
public final class AttachmentLifecycle {

    public enum Action {
        ADMIT,
        CONDEMN,
        DISCARD
    }

    private static final Set<String> JOB = Set.of("SYSTEM");

    public static final Transitions<AttachmentState, Action> TABLE = new Transitions<>(
            "attachment",
            List.of(
                    new Move<>(AttachmentState.QUARANTINED, Action.ADMIT, AttachmentState.CLEAN, JOB, "", "control 41"),
                    new Move<>(
                            AttachmentState.QUARANTINED,
                            Action.CONDEMN,
                            AttachmentState.INFECTED,
                            JOB,
                            "notice to the uploader and to administrators",
                            "control 41"),
                    new Move<>(
                            AttachmentState.QUARANTINED,
                            Action.DISCARD,
                            AttachmentState.DISCARDED,
                            JOB,
                            "",
                            "issue 4 story 6 (INF)"),
                    new Move<>(
                            AttachmentState.CLEAN,
                            Action.DISCARD,
                            AttachmentState.DISCARDED,
                            JOB,
                            "",
                            "issue 4 story 6 (INF)")));

    private AttachmentLifecycle() {}
}
