package org.broadsheet.pipeline.iceberg;

import java.nio.file.Path;
import org.broadsheet.pipeline.publish.LiveFile;

/**
 * A file of a snapshot and what a catalog calls it.
 *
 * @param file what is published of it
 * @param lies where it can be read
 * @param address what the catalog is told
 */
record RegisteredFile(LiveFile file, Path lies, String address) {}
