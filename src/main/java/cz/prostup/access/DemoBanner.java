package cz.prostup.access;

/// What stands above each page of a demo; empty outside it.
public interface DemoBanner {

    String text();
}
