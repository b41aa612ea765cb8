package goldthread.notification.wire;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes nothing of a receiver's body: one that never ends, or ends slowly, would keep the place of others. */
final class StatusOnly implements BodySubscriber<Boolean> {

    @Override
    public CompletionStage<Boolean> getBody() {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> unread) {
        // Cancelled before anything comes.
    }

    @Override
    public void onError(Throwable unread) {
        // The status has come, and that is the answer.
    }

    @Override
    public void onComplete() {
        // Nothing was waited for.
    }
}
