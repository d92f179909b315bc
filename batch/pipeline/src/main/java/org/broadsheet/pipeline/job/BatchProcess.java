package org.broadsheet.pipeline.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.link.CopyJoin;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Executes one run in a Spring context of its own, over the job repository in the dataset's {@code .state} folder. The
 * repository is a file, because what Spring Batch keeps in memory by default cannot be restarted.
 */
final class BatchProcess implements Closeable {
    private static final String[] SETTINGS = {
        "--spring.batch.jdbc.initialize-schema=always", "--spring.batch.job.enabled=false"
    };

    private final ConfigurableApplicationContext context;
    private final JobDatabase database;
    private final String runId;

    private BatchProcess(ConfigurableApplicationContext context, JobDatabase database, String runId) {
        this.context = context;
        this.database = database;
        this.runId = runId;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(IngestArticlesJob.class)
    static class Application {}

    /**
     * Starts the context of a run.
     *
     * @param workers who extracts in the place of this process's threads, or null
     * @param join who joins texts in the place of DuckDB where they are many, or null
     * @throws IOException when the job repository can neither be opened nor put aside
     */
    static BatchProcess start(
            Run run,
            Path state,
            Supplier<Extraction> extraction,
            @Nullable SplitWorkers workers,
            @Nullable CopyJoin join)
            throws IOException {
        JobDatabase database = JobDatabase.open(state, run.request().workers() + 2);
        try {
            return new BatchProcess(
                    application(run, database, extraction, workers, join).run(SETTINGS), database, run.id());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static SpringApplication application(
            Run run,
            JobDatabase database,
            Supplier<Extraction> extraction,
            @Nullable SplitWorkers workers,
            @Nullable CopyJoin join) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // Ours stops the job first; Spring's would close the database under it.
        application.setRegisterShutdownHook(false);
        application.addInitializers(initialized -> {
            GenericApplicationContext beans = (GenericApplicationContext) initialized;
            beans.registerBean(DataSource.class, database::source);
            beans.registerBean(Run.class, () -> run);
            beans.registerBean(ArticleExtraction.class, () -> new ArticleExtraction(extraction));
            if (workers != null) {
                beans.registerBean(SplitWorkers.class, () -> workers);
            }
            if (join != null) {
                beans.registerBean(CopyJoin.class, () -> join);
            }
        });
        return application;
    }

    /**
     * Starts the run's job, or goes on with it where an earlier process left it.
     *
     * @throws IllegalStateException when Spring Batch refuses, which the dataset's lock should make impossible
     */
    JobExecution execute() {
        try {
            return startOrRestart();
        } catch (JobExecutionException e) {
            throw new IllegalStateException("run " + runId + " cannot be started: " + e.getMessage(), e);
        }
    }

    private JobExecution startOrRestart() throws JobExecutionException {
        JobParameters parameters =
                new JobParametersBuilder().addString("runId", runId).toJobParameters();
        JobOperator operator = context.getBean(JobOperator.class);
        JobExecution last =
                context.getBean(JobRepository.class).getLastJobExecution(IngestArticlesJob.NAME, parameters);
        if (last == null) {
            return operator.start(context.getBean(Job.class), parameters);
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        // The dataset's lock is ours, so an execution that seems to be running is that of a dead process.
        return operator.restart(last.isRunning() || last.getStatus().isRunning() ? operator.recover(last) : last);
    }

    @Override
    public void close() throws IOException {
        context.close();
        database.close();
    }
}
