package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Function;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.parquet.ParquetBytes;
import org.broadsheet.schema.SnapshotFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a new process does first to a dataset, in classes of which none is loaded yet. Most verbs read a file list before
 * they have to do with any table; in a test that published before, the classes of the tables would have been loaded.
 */
class FirstUseTest {
    @TempDir
    private Path temporary;

    /** Reads the list of a snapshot's files, given its place, and nothing else. */
    static final class ReadFileList implements Function<String, Integer> {
        @Override
        public Integer apply(String dataset) {
            try {
                byte[] list = Files.readAllBytes(Path.of(dataset, "_files.parquet"));
                return ParquetBytes.read(dataset, SnapshotFile.class, list).size();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Opens a dataset and its current snapshot, as every verb does. */
    static final class OpenSnapshot implements Function<String, Integer> {
        @Override
        public Integer apply(String dataset) {
            Snapshot current = new Snapshots(DatasetFolder.open(dataset)).current();
            return current == null ? 0 : current.files().size();
        }
    }

    /** Loads every class anew, from where this test's are: none of their static state is shared. */
    private static final class NewClasses extends ClassLoader {
        private static final ClassLoader FILES = FirstUseTest.class.getClassLoader();

        NewClasses() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream file = FILES.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        protected @Nullable URL findResource(String name) {
            return FILES.getResource(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return FILES.getResources(name);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadFileList.class, OpenSnapshot.class})
    void findsNothingDamagedInASoundDataset(Class<?> use) throws Exception {
        StoredDataset.copyTo("format-2", temporary);
        ClassLoader classes = new NewClasses();
        var constructor = classes.loadClass(use.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object first = constructor.newInstance();
        assertEquals(classes, first.getClass().getClassLoader());
        @SuppressWarnings("unchecked")
        Function<String, Integer> asked = (Function<String, Integer>) first;
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // Hadoop looks for classes there.
        thread.setContextClassLoader(classes);
        try {
            assertEquals(14, asked.apply(temporary.toString()));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
