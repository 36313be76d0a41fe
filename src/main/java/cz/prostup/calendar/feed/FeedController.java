package cz.prostup.calendar.feed;

import cz.prostup.access.OpenToAll;
import cz.prostup.calendar.feed.FetchFeed.Calendar;
import cz.prostup.calendar.feed.FetchFeed.TooOften;
import cz.prostup.calendar.feed.FetchFeed.Unknown;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The secret address that a calendar reads.
@Controller
@OpenToAll
class FeedController {

    private final FetchFeed fetchFeed;

    FeedController(FetchFeed fetchFeed) {
        this.fetchFeed = fetchFeed;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> fetch(@PathVariable String secret, HttpServletRequest request) {
        var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return switch (fetchFeed.fetch(secret, request.getRemoteAddr(), site)) {
            case Calendar(var text) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"prostup.ics\"")
                        .body(text.getBytes(StandardCharsets.UTF_8));
            case Unknown() -> ResponseEntity.notFound().build();
            case TooOften(var pause) ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()))
                        .build();
        };
    }
}
