package org.broadsheet.pipeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.read.InputHead;
import org.junit.jupiter.api.Test;

/** README lists the endings of files that are read of a folder, and no other. */
class InputFormsTest {
    private static final Pattern ENDING = Pattern.compile("`(\\.[a-z]+)`");

    @Test
    void readmeListsTheEndings() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String listed = readme.substring(readme.indexOf("**What is read.**"), readme.indexOf("hidden files and other"));
        TreeSet<String> endings = new TreeSet<>();
        Matcher ending = ENDING.matcher(listed);
        while (ending.find()) {
            endings.add(ending.group(1));
        }
        assertTrue(endings.removeAll(InputHead.PACKED_ENDINGS), "packed files are read");

        assertEquals(new TreeSet<>(InputForms.ALL.endings()), endings);
    }

    @Test
    void takesNamesInAnyCaseAndPacked() {
        assertTrue(InputForms.FILE_NAMES.matcher("A.JSONL.GZ").matches());
        assertTrue(InputForms.FILE_NAMES.matcher("a.warc.zst").matches());
        assertTrue(InputForms.FILE_NAMES.matcher("two\nlines.txt").matches());
        assertTrue(!InputForms.FILE_NAMES.matcher("a.txt.part").matches());
        assertTrue(!InputForms.FILE_NAMES.matcher("atxt").matches());
    }
}
