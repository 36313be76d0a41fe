package cz.prostup.people.guests.web;

import jakarta.servlet.http.HttpServletRequest;

/// The whole address of a page of this site, to be copied or printed.
final class Address {

    private Address() {}

    static String of(HttpServletRequest request, String path) {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + path;
    }
}
