package cz.prostup.ipm.demo;

/// How much of the demo is loaded: `prostup.demo-scale`.
public enum DemoScale {
    /// The employers of one branch: enough for tests, and every check of the office fails somewhere in it.
    SMALL,
    FULL
}
