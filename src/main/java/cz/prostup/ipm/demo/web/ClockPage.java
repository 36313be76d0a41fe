package cz.prostup.ipm.demo.web;

import cz.prostup.ui.Input;

/// @param today the demo's day, in words
public record ClockPage(Input input, String today) {}
