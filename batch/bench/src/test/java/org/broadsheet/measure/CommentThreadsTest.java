package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommentThreadsTest {
    @Test
    void aHundredThreadsComeInAtLeastTwelveStyles() {
        List<CommentThreads.Thread> threads = new CommentThreads().of(108);

        assertEquals(108, threads.size());
        assertTrue(threads.stream().map(CommentThreads.Thread::style).distinct().count() >= 12);
    }

    @Test
    void everyThreadHoldsItsCommentsAndNothingIsLeftUnfilled() {
        for (CommentThreads.Thread thread : new CommentThreads().of(108)) {
            String lines = String.join("\n", thread.lines());
            assertTrue(thread.words().size() >= 2, thread.style());
            assertTrue(thread.words().stream().allMatch(lines::contains), thread.style());
            assertFalse(lines.contains("{"), lines);
        }
    }

    @Test
    void theSameThreadsComeInEveryRun() {
        assertEquals(
                new CommentThreads()
                        .of(40).stream().map(CommentThreads.Thread::lines).collect(Collectors.toList()),
                new CommentThreads()
                        .of(40).stream().map(CommentThreads.Thread::lines).collect(Collectors.toList()));
    }
}
