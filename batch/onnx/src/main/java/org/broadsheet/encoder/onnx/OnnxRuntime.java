package org.broadsheet.encoder.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.UncheckedIOException;
import org.broadsheet.encoder.Network;

/** ONNX Runtime. One run uses one thread, so that what it gives does not hang on how many there are. */
public final class OnnxRuntime implements Network.Runtime {
    @Override
    public Network open(String name, byte[] onnx) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // On Windows it would tell Microsoft what it runs.
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxNetwork(environment, environment.createSession(onnx, options));
        } catch (OrtException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    /** Its library is native: there is one for Linux with glibc, macOS and Windows. */
    private static OrtEnvironment environment() {
        try {
            NativeLibraries.provide();
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | UncheckedIOException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            // What is told of a failure is its innermost cause, which here is the name of a file: so it is none of this
            // one.
            IllegalStateException told =
                    new IllegalStateException("ONNX Runtime, which reads figures a second time, does not"
                            + " run on this machine (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch")
                            + "; its library is in " + NativeLibraries.place() + "): " + root);
            told.addSuppressed(e);
            throw told;
        }
    }
}
