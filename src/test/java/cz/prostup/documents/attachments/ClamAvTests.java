package cz.prostup.documents.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.attachments.VirusScanner.Clean;
import cz.prostup.documents.attachments.VirusScanner.Infected;
import cz.prostup.documents.attachments.VirusScanner.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The adapter against a server that speaks ClamAV's INSTREAM over a real socket.
class ClamAvTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void clean_infected_silent_and_missing_servers_are_told_apart() throws IOException {
        try (var server = new Server(false)) {
            var scanner = new ClamAv("127.0.0.1", server.port(), PATIENCE);
            assertThat(scanner.scan(content("text".repeat(100_000)))).isEqualTo(new Clean());
            assertThat(scanner.scan(content(SampleFiles.EICAR))).isEqualTo(new Infected("Eicar-Signature"));
        }
        try (var mute = new Server(true)) {
            assertThat(new ClamAv("127.0.0.1", mute.port(), Duration.ofMillis(300)).scan(content("text")))
                    .isInstanceOf(Unavailable.class);
        }
        assertThat(new ClamAv("127.0.0.1", closedPort(), PATIENCE).scan(content("text")))
                .isInstanceOf(Unavailable.class);
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class Server implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final boolean mute;

        Server(boolean mute) throws IOException {
            this.mute = mute;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try {
                while (true) {
                    try (var client = socket.accept()) {
                        answer(client);
                    }
                }
            } catch (IOException _) {
                // closed with the test
            }
        }

        private void answer(Socket client) throws IOException {
            var in = new DataInputStream(client.getInputStream());
            var command = new StringBuilder();
            int end = in.read();
            for (; end > 0 && end != '\n'; end = in.read()) {
                command.append((char) end);
            }
            if (command.toString().endsWith("VERSIONCOMMANDS")) {
                say(client, "ClamAV 1.4.2/27500/Fri Nov 20 2026| COMMANDS: PING VERSION VERSIONCOMMANDS INSTREAM", end);
                return;
            }
            assertThat(command.toString()).endsWith("INSTREAM");
            var received = new ByteArrayOutputStream();
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                received.write(in.readNBytes(size));
            }
            if (mute) {
                in.read();
            }
            var found = received.toString(StandardCharsets.US_ASCII).contains("EICAR");
            say(client, found ? "stream: Eicar-Signature FOUND" : "stream: OK", end);
        }

        private static void say(Socket client, String text, int end) throws IOException {
            var out = client.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.write(end);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
