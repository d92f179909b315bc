package org.broadsheet.pipeline.store;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/** What goes wrong with a store, as the same goes wrong with a disk: by the same exceptions, and in one line. */
final class StoreFaults {
    private StoreFaults() {}

    /** A server's message has its stack behind the first line, and S3A's the address in front. */
    static IOException told(RemoteAddress address, IOException e) {
        if (e instanceof ToldException || e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
            // S3A's own say which request was denied, for which object.
            return e;
        }
        IOException cause = e instanceof RemoteException remote ? remote.unwrapRemoteException() : e;
        if (cause instanceof FileNotFoundException) {
            return caused(new NoSuchFileException(address.text()), e);
        }
        if (cause.getClass().getSimpleName().equals("UnknownStoreException")) {
            return caused(new NoSuchFileException(address.text(), null, "there is no such bucket"), e);
        }
        String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (cause instanceof AccessControlException) {
            return caused(new AccessDeniedException(address.text(), null, line), e);
        }
        String kind = cause.getClass().getSimpleName().replaceAll("Exception$", "");
        String told = kind.equals("IO") ? line : kind + ": " + line;
        return new ToldException(told.contains(address.text()) ? told : address + ": " + told, e);
    }

    private static IOException caused(IOException told, IOException e) {
        told.initCause(e);
        return told;
    }

    /** A message that needs no more. */
    private static final class ToldException extends IOException {
        private static final long serialVersionUID = 1L;

        private ToldException(String message, IOException cause) {
            super(message, cause);
        }

        /** What went wrong is in the message; whose code told it is not. */
        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }

    /** Bytes of a file, with what goes wrong while they are read told in this way too. */
    static final class Telling extends FilterInputStream {
        private final RemoteAddress address;

        Telling(RemoteAddress address, InputStream in) {
            super(in);
            this.address = address;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw told(address, e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw told(address, e);
            }
        }
    }
}
