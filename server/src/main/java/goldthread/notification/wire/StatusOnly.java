package goldthread.notification.wire;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes nothing of a receiver's body: one that never ends, or ends slowly, would keep the place of others. The reply is there
 * with the status; whoever waits for it ends the rest.
 */
final class StatusOnly implements AsyncResponseConsumer<Boolean> {

    private final CompletableFuture<Reply> reply;

    StatusOnly(CompletableFuture<Reply> reply) {
        this.reply = reply;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails body, HttpContext context, FutureCallback<Boolean> whole) {
        reply.complete(Reply.of(response));
        if (body == null) {
            whole.completed(true);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // What comes before the answer is none.
    }

    @Override
    public void updateCapacity(CapacityChannel channel) {
        // Nothing more is asked for.
    }

    @Override
    public void consume(ByteBuffer unread) {
        // Ended before it is looked at.
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        // The status has come, and that is the answer.
    }

    @Override
    public void failed(Exception cause) {
        reply.complete(Wire.none(cause));
    }

    @Override
    public void releaseResources() {
        // There are none.
    }
}
