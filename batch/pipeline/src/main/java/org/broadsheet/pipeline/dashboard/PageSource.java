package org.broadsheet.pipeline.dashboard;

import java.util.Map;
import org.broadsheet.pipeline.publish.Snapshot;

/**
 * Which snapshot a page shows.
 *
 * @param snapshot the snapshot
 * @param run what its run tells of itself, by name; empty where it left no report
 */
public record PageSource(Snapshot snapshot, Map<String, Object> run) {}
