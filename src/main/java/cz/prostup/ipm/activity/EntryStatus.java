package cz.prostup.ipm.activity;

/// An entry is a plan or a record; nothing between (decisions 6).
public enum EntryStatus {
    PLANNED,
    RECORDED
}
