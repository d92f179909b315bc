package org.broadsheet.article;

import java.util.function.Function;

/** What a stage makes of an input: a value, or the reason why there is none. */
public sealed interface Outcome<T> {

    /** The outcome of a further step that cannot turn its input down. */
    <U> Outcome<U> map(Function<? super T, ? extends U> step);

    /** The stage gave a value. */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <U> Outcome<U> map(Function<? super T, ? extends U> step) {
            return new Accepted<>(step.apply(value));
        }
    }

    /** The stage turned the input down. */
    record Rejected<T>(Rejection rejection) implements Outcome<T> {
        @Override
        public <U> Outcome<U> map(Function<? super T, ? extends U> step) {
            return new Rejected<>(rejection);
        }
    }
}
