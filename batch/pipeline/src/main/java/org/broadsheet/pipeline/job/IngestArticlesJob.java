package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.plan.Split;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * The job {@code ingestArticles}, which reads as it runs: plan the splits, extract each, link what needs more than one
 * article, audit what the dataset would be, publish it, compact it where it has many small files.
 *
 * <p>Every step leaves its result in the {@link RunFolder} and is done again from its start after a fault; of the
 * extraction only the splits that had not finished. Linking and audit are done again whenever a run goes on: in the
 * meantime another snapshot may have been published.
 */
@Configuration(proxyBeanMethods = false)
class IngestArticlesJob {
    /** Articles between two looks at whether the run is to stop. */
    static final int CHUNK_ARTICLES = 10;

    static final String NAME = "ingestArticles";
    private static final String SPLIT = "split";

    @Bean
    Job ingestArticles(
            JobRepository repository,
            Step planSplits,
            Step extractArticles,
            Step linkArticles,
            Step auditDataset,
            Step publishSnapshot,
            Step compactDataset) {
        return new JobBuilder(NAME, repository)
                .start(planSplits)
                .next(extractArticles)
                .next(linkArticles)
                .next(auditDataset)
                .next(publishSnapshot)
                .next(compactDataset)
                .build();
    }

    @Bean
    Step planSplits(JobRepository repository, PlanSplits plan) {
        return new StepBuilder("planSplits", repository).tasklet(plan).build();
    }

    @Bean
    Step extractArticles(
            JobRepository repository,
            Run run,
            Step extractSplit,
            Partitioner splits,
            TaskExecutor workers,
            ObjectProvider<SplitWorkers> elsewhere) {
        SplitWorkers others = elsewhere.getIfAvailable();
        if (others != null) {
            return new StepBuilder("extractArticles", repository)
                    .tasklet(new ExtractElsewhere(run, others))
                    .transactionManager(new ResourcelessTransactionManager())
                    .build();
        }
        return new StepBuilder("extractArticles", repository)
                .partitioner("extractSplit", splits)
                .step(extractSplit)
                .taskExecutor(workers)
                .listener(new StepExecutionListener() {
                    @Override
                    public void beforeStep(StepExecution step) {
                        try {
                            run.beginExtraction();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                })
                .build();
    }

    /**
     * One split to one set of Parquet files. The transaction manager holds nothing, because a chunk makes nothing
     * durable: a Parquet file cannot be read before it is closed.
     */
    @Bean
    Step extractSplit(
            JobRepository repository,
            Run run,
            SplitReader splitReader,
            ArticleExtraction extraction,
            SplitWriter splitWriter) {
        return new StepBuilder("extractSplit", repository)
                .<RawItem, ExtractedItem>chunk(CHUNK_ARTICLES)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(splitReader)
                .processor(extraction)
                .writer(splitWriter)
                .interruptionPolicy(new RunStoppedPolicy(run))
                .build();
    }

    @Bean
    Step linkArticles(JobRepository repository, Run run, LinkArticles link) {
        return again("linkArticles", repository, new StoppableTasklet(run, link));
    }

    @Bean
    Step auditDataset(JobRepository repository, Run run, AuditDataset audit) {
        return again("auditDataset", repository, new StoppableTasklet(run, audit));
    }

    /** A step that a run which is gone on with does again. */
    private static Step again(String name, JobRepository repository, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step publishSnapshot(JobRepository repository, PublishSnapshot publish) {
        return new StepBuilder("publishSnapshot", repository).tasklet(publish).build();
    }

    @Bean
    Step compactDataset(JobRepository repository, CompactDataset compact) {
        return new StepBuilder("compactDataset", repository).tasklet(compact).build();
    }

    @Bean
    PlanSplits planSplitsTasklet(Run run) {
        return new PlanSplits(run);
    }

    @Bean
    LinkArticles linkArticlesTasklet(Run run, ObjectProvider<CopyJoin> elsewhere) {
        return new LinkArticles(run, elsewhere.getIfAvailable());
    }

    @Bean
    AuditDataset auditDatasetTasklet(Run run, ObjectProvider<CopyJoin> elsewhere) {
        return new AuditDataset(run, elsewhere.getIfAvailable());
    }

    @Bean
    PublishSnapshot publishSnapshotTasklet(Run run) {
        return new PublishSnapshot(run);
    }

    @Bean
    CompactDataset compactDatasetTasklet(Run run) {
        return new CompactDataset(run);
    }

    @Bean
    Partitioner splits(Run run) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (Split split : run.openSplits()) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(SPLIT, split.number());
                partitions.put(split.folder(), context);
            }
            return partitions;
        };
    }

    @Bean
    @StepScope
    SplitReader splitReader(Run run, @Value("#{stepExecutionContext['split']}") int split) {
        return new SplitReader(
                run.folder().planned(),
                run.plan().splits().get(split),
                run.request().options(),
                run.progress()::read);
    }

    @Bean
    @StepScope
    SplitWriter splitWriter(Run run, SplitReader splitReader, @Value("#{stepExecutionContext['split']}") int split) {
        return new SplitWriter(
                run.asked(),
                run.folder(),
                run.folder().planned(),
                run.plan().splits().get(split),
                splitReader,
                run.progress(),
                "");
    }

    @Bean
    TaskExecutor workers(Run run) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("extract-");
        workers.setConcurrencyLimit(run.request().workers());
        return workers;
    }
}
