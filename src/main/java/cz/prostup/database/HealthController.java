package cz.prostup.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says `ok` once pages can be served: the application is ready and the database answers. No detail, no data.
@RestController
class HealthController {

    private final DataSource database;
    private final ApplicationAvailability availability;

    HealthController(DataSource database, ApplicationAvailability availability) {
        this.database = database;
        this.availability = availability;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return canServe()
                ? ResponseEntity.ok(Map.of("status", "ok"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "not ready"));
    }

    private boolean canServe() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return false;
        }
        try (var connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }
}
