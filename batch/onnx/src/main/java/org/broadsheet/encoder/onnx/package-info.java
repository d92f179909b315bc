/** Runs networks by ONNX Runtime: {@link org.broadsheet.encoder.onnx.OnnxRuntime} is the service by which they are opened. */
@NullMarked
package org.broadsheet.encoder.onnx;

import org.jspecify.annotations.NullMarked;
