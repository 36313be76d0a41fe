package cz.prostup.ui;

import cz.prostup.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves [Assets]. An old address is not found: pages never link it.
@Controller
class AssetController {

    private static final String FOR_EVER = "max-age=31536000, public, immutable";

    // Written by hand: Spring's converters would add a file name, as if this were a download.
    @GetMapping("/assets/{file}")
    void serve(
            @PathVariable String file,
            @RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepted,
            HttpServletResponse response)
            throws IOException {
        var asset = Assets.at("/assets/" + file).orElseThrow(() -> new NotFound(file));
        boolean packed = accepted.contains("gzip");
        var content = packed ? asset.packed() : asset.plain();
        response.setContentType(asset.type());
        response.setContentLengthLong(content.contentLength());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        content.getInputStream().transferTo(response.getOutputStream());
    }
}
