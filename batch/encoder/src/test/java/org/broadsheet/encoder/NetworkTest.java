package org.broadsheet.encoder;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Here nothing is on the class path that runs networks. */
class NetworkTest {
    @Test
    void whatIsMissingIsNamedWithWhatToDo() {
        String message = String.valueOf(
                assertThrows(IllegalStateException.class, () -> Network.open("the second reader", new byte[0]))
                        .getMessage());
        assertTrue(message.startsWith("ONNX Runtime, which runs the second reader, is not on the class path"), message);
        assertTrue(message.contains("BROADSHEET_SECOND_READER"), message);
    }
}
