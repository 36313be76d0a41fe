package cz.prostup.notifications;

import cz.prostup.shared.Today;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The mail server as `PROSTUP_MAIL_*` say. A demo has none, whatever they say.
@Configuration
@ConditionalOnExpression("'${prostup.mail.host:}' != ''")
@ConditionalOnBooleanProperty(name = "prostup.demo", havingValue = false, matchIfMissing = true)
class MailConfiguration {

    /// A server that does not answer for so long is given up for this time.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private enum Protection {
        STARTTLS,
        TLS,
        NONE
    }

    @Bean
    Carrier smtp(Environment settings, Today today) {
        var protection = settings.getProperty("prostup.mail.protection", Protection.class, Protection.STARTTLS);
        int port = settings.getProperty("prostup.mail.port", Integer.class, protection == Protection.TLS ? 465 : 587);
        var sender = sender(settings.getRequiredProperty("prostup.mail.host"), port, PATIENCE);
        var user = settings.getProperty("prostup.mail.user", "");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(settings.getRequiredProperty("prostup.mail.password"));
        }
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(protection == Protection.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(protection == Protection.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(protection == Protection.STARTTLS));
        return new Smtp(sender, address(settings), today);
    }

    static JavaMailSenderImpl sender(String host, int port, Duration patience) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        var millis = Long.toString(patience.toMillis());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        return sender;
    }

    private static String address(Environment settings) {
        var from = settings.getRequiredProperty("prostup.mail.from");
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalStateException("PROSTUP_MAIL_FROM is no address: " + from);
        }
        return from;
    }
}
