package cz.prostup.people.guests.web;

import cz.prostup.people.guests.GuestScreens.Page;

/// The address and the code, shown this once.
public record SecretsPage(Page view, String address, String code) {}
