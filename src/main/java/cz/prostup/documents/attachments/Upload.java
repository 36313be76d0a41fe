package cz.prostup.documents.attachments;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/// What somebody sent: the name is only their word for it.
public record Upload(String name, InputStreamSource content) {

    public static Upload of(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content));
    }
}
