package cz.prostup.documents.attachments;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/// ClamAV over its INSTREAM command.
final class ClamAv implements VirusScanner {

    private final ClamavClient client;
    private final Duration patience;

    ClamAv(String host, int port, Duration patience) {
        this.client = new ClamavClient(host, port);
        this.patience = patience;
    }

    @Override
    public String name() {
        return "ClamAV";
    }

    /// The client waits for ever, so somebody else waits for the client.
    @Override
    public Verdict scan(InputStream content) {
        var asked = new FutureTask<>(() -> client.scan(content));
        Thread.ofVirtual().name("clamav").start(asked);
        try {
            return verdict(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Unavailable(String.valueOf(e.getCause()));
        } catch (TimeoutException _) {
            asked.cancel(true);
            return new Unavailable("no answer in " + patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Unavailable("interrupted");
        }
    }

    private static Verdict verdict(ScanResult result) {
        return result instanceof ScanResult.VirusFound found
                ? new Infected(String.join(
                        ", ",
                        found.getFoundViruses().values().stream()
                                .flatMap(names -> names.stream())
                                .toList()))
                : new Clean();
    }
}
