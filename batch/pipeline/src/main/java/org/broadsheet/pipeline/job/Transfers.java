package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Copies from and to a store, several at a time: each of them mostly waits. */
final class Transfers {
    private static final int AT_A_TIME = 8;

    private Transfers() {}

    /**
     * Does them all.
     *
     * @throws IOException the first one's fault, and no more are begun
     */
    static void doAll(List<Callable<Void>> transfers) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Void>> begun = new ArrayList<>();
            for (Callable<Void> transfer : transfers) {
                begun.add(threads.submit(transfer));
            }
            for (Future<Void> transfer : begun) {
                transfer.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were copied");
        } finally {
            threads.shutdownNow();
        }
    }
}
