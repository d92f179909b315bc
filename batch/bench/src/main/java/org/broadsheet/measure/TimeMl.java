package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A news text of TimeML with its tagged times. The text is what the TEXT element holds without its marks; a line break
 * inside a paragraph is a blank, so that offsets stay as they are.
 *
 * @param name file name
 * @param text the text
 * @param created the day of the document creation time
 * @param times the tagged times, in order
 */
record TimeMl(String name, String text, LocalDate created, List<Tagged> times) {

    /**
     * A tagged time.
     *
     * @param start UTF-16 index into the text
     * @param end UTF-16 index after the last char
     * @param value its TIMEX3 value
     * @param type its TIMEX3 type
     */
    record Tagged(int start, int end, String value, String type) {}

    /** @throws IOException when the file cannot be read or is no TimeML */
    static TimeMl read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream stream = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), factory.createXMLStreamReader(stream, "UTF-8"));
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static TimeMl read(String name, XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<Tagged> times = new ArrayList<>();
        LocalDate created = null;
        boolean inText = false;
        int start = 0;
        @Nullable String value = null;
        String type = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("TEXT")) {
                inText = true;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("TEXT")) {
                inText = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("TIMEX3")) {
                value = xml.getAttributeValue(null, "value");
                type = xml.getAttributeValue(null, "type");
                start = text.length();
                if ("CREATION_TIME".equals(xml.getAttributeValue(null, "functionInDocument")) && created == null) {
                    created = LocalDate.parse(value.substring(0, 10));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("TIMEX3")) {
                if (inText && value != null && text.length() > start) {
                    times.add(new Tagged(start, text.length(), value, type));
                }
            } else if (inText && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE)) {
                text.append(xml.getText());
            }
        }
        if (created == null) {
            throw new XMLStreamException(name + " has no creation time");
        }
        return new TimeMl(name, joinLines(text), created, times);
    }

    private static String joinLines(StringBuilder text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\n' && text.charAt(i - 1) != '\n' && text.charAt(i + 1) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }
}
