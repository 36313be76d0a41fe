package cz.prostup.ipm.rulesdesk;

/// Heard by [TrialJobs] once the request that asked for the run has committed.
record TrialStarted(TrialId id) {}
