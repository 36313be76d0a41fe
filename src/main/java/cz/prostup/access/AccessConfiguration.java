package cz.prostup.access;

import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/// The clock, the transactions that know their viewer, the way passwords are kept.
@Configuration
@EnableScheduling
class AccessConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(Clock.systemUTC());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Today today) {
        return new ViewerTransactionManager(dataSource, today);
    }

    /// Argon2id, 19 MiB, two passes: OWASP's smallest recommended setting, about 40 ms here.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
