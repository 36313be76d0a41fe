package cz.prostup.documents.attachments;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which scanner looks: `clamd://host:port`, `built-in` (lets in all but the test file), `none` (lets in nothing).
@Configuration
class ScannerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScannerConfiguration.class);
    private static final int CLAMD_PORT = 3310;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    VirusScanner virusScanner(
            @Value("${prostup.scanner:built-in}") String setting, @Value("${prostup.demo:false}") boolean demo) {
        return switch (setting) {
            case "built-in" -> {
                if (!demo) {
                    LOG.warn("No antivirus: attachments are let in unscanned. Set PROSTUP_SCANNER=clamd://host:port");
                }
                yield new BuiltInScanner(demo);
            }
            case "none" -> new NoScanner();
            default -> clamAv(URI.create(setting));
        };
    }

    private static VirusScanner clamAv(URI address) {
        if (!"clamd".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalStateException("PROSTUP_SCANNER is none of clamd://host:port, built-in, none");
        }
        return new ClamAv(address.getHost(), address.getPort() < 0 ? CLAMD_PORT : address.getPort(), PATIENCE);
    }
}
