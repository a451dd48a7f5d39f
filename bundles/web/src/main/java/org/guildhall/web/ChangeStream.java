// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.module.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The open pages, and how they are told that their menu may have changed. */
@Component(service = {ChangeStream.class, EventHandler.class})
public class ChangeStream implements EventHandler {

    static final int MAX_OPEN = 5_000;
    private static final String SWITCHES = "registry/module/";
    private static final long HEARTBEAT_SECONDS = 20;
    // a deployment comes as a bundle, a descriptor and words, in any order: speak when all are here
    private static final long QUIET_MILLIS = 100;

    private final Set<AsyncContext> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ScheduledExecutorService sender;

    @Activate
    public ChangeStream() {
        sender = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "guildhall-web-changes");
            thread.setDaemon(true);
            return thread;
        });
        sender.scheduleAtFixedRate(
                () -> send(": heartbeat\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void deactivate() {
        sender.shutdownNow();
        open.forEach(AsyncContext::complete);
        open.clear();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(Module module) {
        announce();
    }

    void removeModule(Module module) {
        announce();
    }

    @Override
    public boolean wants(String topic) {
        return topic.startsWith(SWITCHES);
    }

    @Override
    public void on(Event event) {
        announce();
    }

    /** Tells every open page, soon; what is announced meanwhile is told along with it. */
    void announce() {
        if (!sender.isShutdown() && announced.compareAndSet(false, true)) {
            sender.schedule(this::tell, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        announced.set(false);
        send("event: changed\ndata: {}\n\n");
    }

    /** Whether there was room for one more; if not, the page asks again later. */
    boolean join(AsyncContext page) {
        if (open.size() >= MAX_OPEN) {
            return false;
        }
        open.add(page);
        sender.execute(() -> send(page, "retry: 1000\nevent: ready\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8)));
        return true;
    }

    void leave(AsyncContext page) {
        open.remove(page);
    }

    int count() {
        return open.size();
    }

    private void send(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        open.forEach(page -> send(page, bytes));
    }

    private void send(AsyncContext page, byte[] message) {
        try {
            page.getResponse().getOutputStream().write(message);
            page.getResponse().flushBuffer();
        } catch (IOException | IllegalStateException e) {
            // the page was closed; that is how we learn it
            open.remove(page);
            complete(page);
        }
    }

    private static void complete(AsyncContext page) {
        try {
            page.complete();
        } catch (IllegalStateException e) {
            // it was completed already
        }
    }
}
