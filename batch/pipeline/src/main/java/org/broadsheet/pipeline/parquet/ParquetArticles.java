package org.broadsheet.pipeline.parquet;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.read.ArticleFields;
import org.broadsheet.read.InputBytes;
import org.broadsheet.read.InputPiece;
import org.broadsheet.read.QueuedArticles;
import org.broadsheet.read.RawForm;
import org.broadsheet.read.RecordBounds;
import org.jspecify.annotations.Nullable;

/**
 * Raw articles in Parquet, as crawls are kept: each row an article at {@code #row=}, counted from 1, columns named as the
 * members of JSON records are. Of a file only the columns are read that may tell something, a row group at a time; a
 * damaged group costs its own rows. It stands here and not in the text library, which knows no Parquet.
 */
public final class ParquetArticles extends QueuedArticles {
    /** How Parquet is told. */
    public static final RawForm FORM = new RawForm(
            SourceFormat.PARQUET,
            List.of(".parquet"),
            head -> head.startsWith("PAR1"),
            ParquetArticles::new,
            ParquetArticles::bounds);

    /** Larger row groups would not fit the memory that a worker has; writers make them of 128 MB. */
    private static final long MOST_GROUP_BYTES = 1_000_000_000;

    private @Nullable ParquetFileReader file;
    private List<BlockMetaData> groups = List.of();
    private MessageType schema = new MessageType("nothing");
    private @Nullable RecordReader<Group> rows;
    private int group = -1;
    /** Behind the last group that is read. */
    private int groupsEnd;

    private int firstGroup;

    private long rowInGroup;
    private long rowsBefore;
    private long passedBytes;

    private ParquetArticles(InputBytes input) {
        super(input);
        if (input.isPacked()) {
            String inside = "looks like: Parquet inside " + input.packing();
            add(input.rejection(Reason.FORMAT_NOT_READ, inside, input.packedBytes()));
            return;
        }
        try {
            open();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // A length that lies asks for memory that nobody has; nothing of it was taken.
            add(input.rejection(Reason.ARCHIVE_DAMAGED, "no Parquet file: " + e.getMessage(), input.packedBytes()));
            groups = List.of();
        }
    }

    private void open() throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification()
                .withCodecFactory(new BoundedCodecs(MOST_GROUP_BYTES))
                .build();
        ParquetFileReader reader = ParquetFileReader.open(new StoredParquet(input.stored()), options);
        file = reader;
        MessageType all = reader.getFooter().getFileMetaData().getSchema();
        List<Type> wanted = all.getFields().stream().filter(this::tells).toList();
        groups = reader.getRowGroups();
        if (groups.stream().mapToLong(BlockMetaData::getRowCount).sum() == 0) {
            add(input.rejection(Reason.EMPTY, "no row in it", input.packedBytes()));
            groups = List.of();
        } else if (wanted.isEmpty()) {
            String names = String.join(
                    ", ", all.getFields().stream().map(Type::getName).toList());
            add(input.rejection(
                    Reason.CONTENT_MISSING, "none of its columns tells an article: " + names, input.packedBytes()));
            groups = List.of();
        } else {
            schema = new MessageType(all.getName(), wanted);
            reader.setRequestedSchema(schema);
            choose(input.piece());
        }
    }

    /** The groups that begin in the piece that is read. */
    private void choose(@Nullable InputPiece piece) {
        groupsEnd = groups.size();
        if (piece != null) {
            int first = 0;
            while (first < groups.size() && groups.get(first).getStartingPos() < piece.start()) {
                rowsBefore += groups.get(first).getRowCount();
                first++;
            }
            groupsEnd = first;
            while (groupsEnd < groups.size() && groups.get(groupsEnd).getStartingPos() < piece.end()) {
                groupsEnd++;
            }
            group = first - 1;
            firstGroup = first;
        }
    }

    private static RecordBounds bounds(InputBytes input) {
        try (ParquetArticles articles = new ParquetArticles(input)) {
            return new RowGroupBounds(articles.groups, input.packedBytes());
        }
    }

    private boolean tells(Type column) {
        String name = column.getName();
        return new ArticleFields(input.options().fields()).wants(name)
                || input.options().fields().columns().values().stream()
                        .anyMatch(mapped -> mapped.startsWith(name + "."));
    }

    @Override
    protected boolean advance() {
        RecordReader<Group> reader = rows;
        if (reader == null) {
            return nextGroup();
        }
        BlockMetaData block = groups.get(group);
        if (rowInGroup == block.getRowCount()) {
            rows = null;
            return true;
        }
        rowInGroup++;
        try {
            Group row = reader.read();
            ArticleFields fields = new ArticleFields(input.options().fields());
            new RowValues(fields, input.options().limits().maxArticleBytes()).add(row);
            addRecord(place(), SourceFormat.PARQUET, fields, "row " + row(), 0);
        } catch (RowValues.TooLargeException e) {
            add(new Rejection(place(), Reason.TOO_LARGE, "row " + row() + ": " + e.getMessage(), e.bytes()));
        } catch (RuntimeException | OutOfMemoryError e) {
            damaged(block, e);
        }
        return true;
    }

    private boolean nextGroup() {
        if (group >= firstGroup && group < groupsEnd) {
            rowsBefore += groups.get(group).getRowCount();
            pass(groups.get(group));
        }
        group++;
        rowInGroup = 0;
        if (file == null || group >= groupsEnd) {
            return false;
        }
        BlockMetaData block = groups.get(group);
        long bytes = block.getColumns().stream()
                .filter(column -> schema.containsField(column.getPath().toArray()[0]))
                .mapToLong(column -> Math.max(column.getTotalUncompressedSize(), column.getTotalSize()))
                .sum();
        if (bytes > MOST_GROUP_BYTES || bytes < 0) {
            rowInGroup = 1;
            add(new Rejection(place(), Reason.TOO_LARGE, lost(block) + bytes + " bytes in one row group", bytes));
            return true;
        }
        try {
            PageReadStore pages = file.readRowGroup(group);
            rows = new ColumnIOFactory()
                    .getColumnIO(schema, file.getFooter().getFileMetaData().getSchema())
                    .getRecordReader(pages, new GroupRecordConverter(schema));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            rowInGroup = 1;
            damaged(block, e);
        }
        return true;
    }

    private void damaged(BlockMetaData block, Throwable e) {
        add(new Rejection(place(), Reason.ARCHIVE_DAMAGED, lost(block) + e, block.getTotalByteSize()));
        rows = null;
    }

    private String lost(BlockMetaData block) {
        return "rows " + row() + " to " + (rowsBefore + block.getRowCount()) + " of row group " + (group + 1) + ": ";
    }

    /** Lets the bytes of a group pass that was read beside them, so that what counts them knows how far reading is. */
    private void pass(BlockMetaData block) {
        long until = Math.min(passedBytes + block.getCompressedSize(), input.packedBytes());
        byte[] buffer = new byte[1 << 16];
        int n;
        while (passedBytes < until && (n = input.read(buffer)) > 0) {
            passedBytes += n;
        }
    }

    private long row() {
        return rowsBefore + rowInGroup;
    }

    private String place() {
        return input.sourceUri() + "#row=" + row();
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // Every row that was wanted has been read; a close that fails changes no article.
            file = null;
        } finally {
            super.close();
        }
    }
}
