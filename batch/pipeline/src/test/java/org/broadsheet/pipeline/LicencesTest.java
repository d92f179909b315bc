package org.broadsheet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.junit.jupiter.api.Test;

/** Every jar of the application is under a licence that lets it be handed on; none is under the GPL. */
class LicencesTest {
    private static final Set<String> FREE = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "JDOM",
            "MPL-2.0",
            "CDDL-1.1",
            "Unicode-3.0");
    private static final Pattern ARTIFACT = Pattern.compile("(.+?)(-\\d.*)?\\.jar");
    private static final Pattern LICENCE_FILE = Pattern.compile("(META-INF/)?(LICENSE|LICENCE|COPYING)[^/]*");

    /** The jars of the class path by name; those of the project itself are folders while it is built. */
    private static Map<String, JarFile> jars() throws IOException {
        Map<String, JarFile> jars = new TreeMap<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            if (manifest.openConnection() instanceof JarURLConnection connection) {
                JarFile jar = connection.getJarFile();
                jars.put(jar.getName().replaceAll(".*/", ""), jar);
            }
        }
        return jars;
    }

    private static Map<String, String> licences() throws IOException {
        Map<String, String> licences = new LinkedHashMap<>();
        try (InputStream in = LicencesTest.class.getResourceAsStream("licences.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    licences.put(cells[0], cells[1]);
                }
            }
        }
        return licences;
    }

    private static String licence(Map<String, String> licences, String jar) {
        Matcher name = ARTIFACT.matcher(jar);
        String artifact = name.matches() ? name.group(1) : jar;
        for (Map.Entry<String, String> entry : licences.entrySet()) {
            String start = entry.getKey().replace("*", "");
            if (entry.getKey().endsWith("*") ? artifact.startsWith(start) : artifact.equals(start)) {
                return entry.getValue();
            }
        }
        return "";
    }

    @Test
    void everyJarHasALicenceThatLetsItBeHandedOn() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, JarFile> jars = jars();
        assertTrue(jars.size() > 40, "only " + jars.keySet());
        for (String jar : jars.keySet()) {
            String licence = licence(licences(), jar);
            if (!FREE.contains(licence.split(" or ")[0])) {
                faults.add(jar + ": " + (licence.isEmpty() ? "add its licence to licences.tsv" : licence));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void noJarHoldsTheGplUnlessAnotherLicenceMayBeChosen() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JarFile> jar : jars().entrySet()) {
            for (JarEntry entry : Collections.list(jar.getValue().entries())) {
                boolean stanford = entry.getName().startsWith("edu/stanford/");
                if (stanford || LICENCE_FILE.matcher(entry.getName()).matches() && isGpl(jar.getValue(), entry)) {
                    String licence = licence(licences(), jar.getKey());
                    if (stanford || !licence.contains(" or ")) {
                        faults.add(jar.getKey() + ": " + entry.getName());
                        break;
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Whether a licence file opens with the GPL; long lists of the licences of parts are not what a jar is under. */
    private static boolean isGpl(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            String start = new String(in.readNBytes(600), StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
            return start.contains("GNU GENERAL PUBLIC LICENSE");
        }
    }

    @Test
    void theModelsComeWithTheirCard() throws IOException {
        try (InputStream card = PerceptronAnnotator.class.getResourceAsStream("MODELS.md")) {
            assertNotNull(card, "no MODELS.md beside the models");
            assertTrue(new String(card.readAllBytes(), StandardCharsets.UTF_8).contains("CC BY-SA 4.0"));
        }
    }
}
