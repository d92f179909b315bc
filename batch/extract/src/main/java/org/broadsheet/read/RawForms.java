package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;

/**
 * The forms that are read: the one place where they are listed. An input is of the first form here that recognizes it,
 * unless it is of one that is told but not read ({@code UnreadForm}, {@code BinaryContent}), which are asked between
 * those that have a mark of their own and those that any text may be.
 */
public final class RawForms {
    /** The forms that need nothing but this library. */
    public static final RawForms BUILT_IN = new RawForms(
            List.of(
                    new RawForm(
                            SourceFormat.WARC,
                            List.of(".warc"),
                            WarcArticles::recognize,
                            WarcArticles::new,
                            WarcBounds::new),
                    new RawForm(
                            SourceFormat.FEED,
                            List.of(".rss", ".atom", ".xml"),
                            FeedFrame::recognize,
                            FeedArticles::new)),
            List.of(
                    new RawForm(
                            SourceFormat.JSON_LINES,
                            List.of(".jsonl", ".ndjson", ".json"),
                            JsonForm::isLines,
                            JsonForm::lines,
                            JsonLineBounds::new),
                    new RawForm(SourceFormat.JSON_LINES, List.of(), JsonForm::isDocument, JsonForm::document),
                    new RawForm(
                            SourceFormat.HTML,
                            List.of(".html", ".htm", ".xhtml"),
                            HtmlArticles::recognize,
                            bytes -> new SingleArticle(bytes, HtmlArticles::read)),
                    new RawForm(
                            SourceFormat.CSV,
                            List.of(".csv", ".tsv"),
                            TableForm::recognize,
                            TableArticles::new,
                            TableBounds::new),
                    new RawForm(
                            SourceFormat.TEXT,
                            List.of(".txt", ".text"),
                            head -> true,
                            bytes -> new SingleArticle(bytes, TextArticles::read))));

    private final List<RawForm> marked;
    private final List<RawForm> textual;

    private RawForms(List<RawForm> marked, List<RawForm> textual) {
        this.marked = List.copyOf(marked);
        this.textual = List.copyOf(textual);
    }

    /** These and one more, which has a mark of its own and is asked first. */
    public RawForms with(RawForm form) {
        List<RawForm> more = new ArrayList<>(List.of(form));
        more.addAll(marked);
        return new RawForms(more, textual);
    }

    /** How names of files that are read end, in lower case, in the order of the forms. */
    public List<String> endings() {
        List<String> endings = new ArrayList<>();
        marked.forEach(form -> endings.addAll(form.endings()));
        textual.forEach(form -> endings.addAll(form.endings()));
        return endings;
    }

    /** The formats of the articles that these give. */
    public List<SourceFormat> formats() {
        TreeSet<SourceFormat> formats = new TreeSet<>();
        marked.forEach(form -> formats.add(form.format()));
        textual.forEach(form -> formats.add(form.format()));
        return List.copyOf(formats);
    }

    /** The articles of an input, or the one reason why it is not read. Never throws for a fault of the input. */
    RawArticles open(InputBytes bytes) {
        Optional<RawForm> form = of(bytes.head());
        if (form.isPresent()) {
            return form.get().reader().apply(bytes);
        }
        Rejection rejection = bytes.rejection(
                Reason.FORMAT_NOT_READ,
                "looks like: " + unread(bytes.head()).orElse("no form that is read"),
                bytes.packedBytes());
        bytes.close();
        return new SingleArticle(rejection);
    }

    /** Cuts an input into pieces of about so many bytes. */
    InputCut cut(InputBytes bytes, long pieceBytes) {
        Optional<RawForm> form = of(bytes.head());
        if (form.isEmpty()) {
            return InputCut.whole(bytes.packedBytes(), "of a form that is not read");
        }
        Function<InputBytes, RecordBounds> bounds = form.get().bounds();
        if (bounds == null) {
            return InputCut.whole(bytes.packedBytes(), "of a form that is read as a whole");
        }
        return bytes.mayBeCut()
                ? InputCut.of(bytes, bounds.apply(bytes), pieceBytes)
                : InputCut.whole(
                        bytes.packedBytes(), "in an encoding of several bytes a character, or damaged at its start");
    }

    private Optional<RawForm> of(InputHead head) {
        Optional<RawForm> certain = first(marked, head);
        return certain.isPresent() || unread(head).isPresent() ? certain : first(textual, head);
    }

    private static Optional<String> unread(InputHead head) {
        return BinaryContent.describe(head.bytes()).or(() -> UnreadForm.describe(head));
    }

    private static Optional<RawForm> first(List<RawForm> forms, InputHead head) {
        return forms.stream().filter(form -> form.recognized().test(head)).findFirst();
    }
}
