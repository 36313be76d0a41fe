package cz.prostup.notifications;

import cz.prostup.shared.Today;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Letters by a mail server.
///
/// The Message-ID is made of the letter's id: when a letter is sent again because we died before writing down that it
/// had left, the reader's mail program knows it is the same one.
final class Smtp implements Carrier {

    private final JavaMailSender sender;
    private final String from;
    private final Today today;

    Smtp(JavaMailSender sender, String from, Today today) {
        this.sender = sender;
        this.from = from;
        this.today = today;
    }

    @Override
    public void carry(Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from, "Prostup");
            parts.setTo(letter.address());
            parts.setSubject(letter.words().subject());
            parts.setText(letter.words().body());
            parts.setSentDate(Date.from(today.now()));
            message.setHeader("Message-ID", "<" + letter.id() + from.substring(from.indexOf('@')) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
