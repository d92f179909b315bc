package org.broadsheet.pipeline.cli.print;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A logging event as a line; its stack trace only with {@code --debug}, its cause's message always. */
final class LogEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        boolean debug = LogSettings.debug();
        String message = event.getFormattedMessage();
        if (thrown != null && !debug) {
            message += ": " + LogFormat.nameAndMessage(thrown.getClassName(), thrown.getMessage());
        }
        return LogSettings.format()
                .line(
                        event.getInstant(),
                        event.getLevel().toString(),
                        event.getLoggerName(),
                        message,
                        debug ? stackOf(thrown) : null)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Throwable stackOf(@Nullable IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
