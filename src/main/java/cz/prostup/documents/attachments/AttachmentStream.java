package cz.prostup.documents.attachments;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The content piece by piece, so that a file never stands whole in memory.
final class AttachmentStream extends InputStream {

    private final IntFunction<byte @Nullable []> pieces;
    private byte[] current = new byte[0];
    private int at;
    private int next;

    AttachmentStream(IntFunction<byte @Nullable []> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return more() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (!more()) {
            return -1;
        }
        int taken = Math.min(most, current.length - at);
        System.arraycopy(current, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean more() {
        if (at < current.length) {
            return true;
        }
        var piece = pieces.apply(next);
        if (piece == null) {
            return false;
        }
        current = piece;
        at = 0;
        next++;
        return current.length > 0;
    }
}
