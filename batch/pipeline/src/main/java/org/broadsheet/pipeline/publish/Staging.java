package org.broadsheet.pipeline.publish;

import java.nio.file.Path;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;

/**
 * What a run has staged, and what it will be in the dataset.
 *
 * @param partitionBy how the staged files are partitioned
 */
record Staging(DatasetFolder folder, PartitionBy partitionBy, String runId) {
    /**
     * The way of a staged file into its table.
     *
     * @throws DatasetException when it is not staged by this run
     */
    Added added(StagedFile file) {
        Path staging = folder.staging(runId);
        Path path = file.path().normalize();
        if (!path.startsWith(staging)) {
            throw new DatasetException(file.path() + ": not staged under " + staging);
        }
        String from = folder.localPath().relativize(path).toString().replace('\\', '/');
        String place = file.table().partitionFolder(partitionBy, file.partition()) + "/" + path.getFileName();
        return new Added(
                from,
                new LiveFile(
                        file.table(),
                        place,
                        file.partition(),
                        file.rows(),
                        file.bytes(),
                        file.sha256(),
                        SchemaVersion.CURRENT,
                        runId));
    }

    /** Stages the file of a table without rows. */
    Added addEmpty(Table table) {
        byte[] content = EmptyTables.file(table);
        String name = runId + "-" + table.view() + "-empty.parquet";
        String from = DatasetFolder.STAGING + "/" + runId + "/" + name;
        folder.write(from, content);
        String place = table.partitionFolder(partitionBy, null) + "/" + name;
        return new Added(
                from,
                new LiveFile(table, place, null, 0, content.length, Sha256.of(content), SchemaVersion.CURRENT, runId));
    }
}
