package cz.prostup.ui;

import cz.prostup.shared.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves [Assets]. An old address is not found: pages never link it.
@Controller
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> serve(
            @PathVariable String file, @RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepted) {
        var asset = Assets.at("/assets/" + file).orElseThrow(() -> new NotFound(file));
        boolean packed = accepted.contains("gzip");
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(
                packed ? asset.packed().getByteArray() : asset.plain().getByteArray());
    }
}
