package org.broadsheet.read;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.jspecify.annotations.Nullable;

/** A file that is one article, or the reason why it is none. Read when asked for, not before. */
final class SingleArticle implements RawArticles {
    private final @Nullable InputBytes bytes;
    private final BiFunction<InputBytes, byte[], Outcome<RawArticle>> form;
    private final @Nullable Rejection rejection;
    private boolean taken;

    SingleArticle(Rejection rejection) {
        this.rejection = rejection;
        this.bytes = null;
        this.form = (input, content) -> new Outcome.Rejected<>(rejection);
    }

    SingleArticle(InputBytes bytes, BiFunction<InputBytes, byte[], Outcome<RawArticle>> form) {
        this.rejection = null;
        this.bytes = bytes;
        this.form = form;
    }

    @Override
    public boolean hasNext() {
        return !taken;
    }

    @Override
    public Outcome<RawArticle> next() {
        if (taken) {
            throw new NoSuchElementException();
        }
        taken = true;
        if (bytes == null) {
            return new Outcome.Rejected<>(Objects.requireNonNull(rejection));
        }
        Optional<byte[]> content = bytes.readAll();
        return content.isPresent()
                ? form.apply(bytes, content.get())
                : new Outcome.Rejected<>(Objects.requireNonNull(bytes.fault()));
    }

    @Override
    public void close() {
        if (bytes != null) {
            bytes.close();
        }
    }
}
