// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.source;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.guildhall.api.error.ConflictException;

/** Gives an answer up as soon as it is too large. */
final class LimitedBody implements BodySubscriber<Path> {

    private final BodySubscriber<Path> body;
    private final int limit;
    private final ConflictException tooLarge;
    private Flow.Subscription subscription;
    private long received;

    LimitedBody(BodySubscriber<Path> body, int limit, ConflictException tooLarge) {
        this.body = body;
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > limit) {
            subscription.cancel();
            body.onError(tooLarge);
        } else {
            body.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.onError(fault);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
