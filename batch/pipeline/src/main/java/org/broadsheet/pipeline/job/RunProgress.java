package org.broadsheet.pipeline.job;

import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** Is told how a run goes on. Called by several threads. */
public interface RunProgress {
    /** Tells nobody. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void planned(Plan plan, int splitsDone) {}

        @Override
        public void extracted(int articles, int rejects) {}

        @Override
        public void splitDone(Split split) {}

        @Override
        public void step(String name) {}
    };

    /** The plan is made, or an unfinished run's plan is taken up with some of its splits done. */
    void planned(Plan plan, int splitsDone);

    /** So many more articles and rejects came out of extraction. */
    void extracted(int articles, int rejects);

    /** So many more bytes of the planned files were read, as they lie on disk. */
    default void read(long bytes) {}

    /** A split is extracted whole. */
    void splitDone(Split split);

    /** A step of the job begins. */
    void step(String name);
}
