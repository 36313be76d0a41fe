package cz.prostup.notifications;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a mail server: the first who calls is never answered, the others are put through.
final class HangingServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger callers = new AtomicInteger();
    private final int behind;

    HangingServer(int behind) throws IOException {
        this.behind = behind;
        threads.execute(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    private void answer() {
        try {
            while (true) {
                var caller = door.accept();
                if (callers.incrementAndGet() > 1) {
                    var server = new Socket(InetAddress.getLoopbackAddress(), behind);
                    threads.execute(() -> pass(caller, server));
                    threads.execute(() -> pass(server, caller));
                }
            }
        } catch (IOException _) {
            // the door was closed: the test is over
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // the other side hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
