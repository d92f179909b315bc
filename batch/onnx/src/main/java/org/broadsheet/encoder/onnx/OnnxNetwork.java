package org.broadsheet.encoder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.encoder.Network;

/** A network in a session of ONNX Runtime, which many threads may use. */
record OnnxNetwork(OrtEnvironment environment, OrtSession session) implements Network {
    @Override
    public Outputs run(Map<String, Numbers> inputs) {
        List<OnnxTensor> tensors = new ArrayList<>();
        try {
            Map<String, OnnxTensor> given = new LinkedHashMap<>();
            for (Map.Entry<String, Numbers> input : inputs.entrySet()) {
                Numbers numbers = input.getValue();
                OnnxTensor tensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers.values()), numbers.shape());
                tensors.add(tensor);
                given.put(input.getKey(), tensor);
            }
            Map<String, float[]> found = new LinkedHashMap<>();
            try (OrtSession.Result result = session.run(given)) {
                result.forEach(output -> {
                    FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                    float[] copy = new float[values.remaining()];
                    values.get(copy);
                    found.put(output.getKey(), copy);
                });
            }
            return new Outputs(found);
        } catch (OrtException e) {
            throw new IllegalStateException("the network did not run: " + e.getMessage(), e);
        } finally {
            tensors.forEach(OnnxTensor::close);
        }
    }
}
