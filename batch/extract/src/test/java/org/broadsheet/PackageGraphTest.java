package org.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may import whom in the text library: each stage only those above it in this list. */
class PackageGraphTest {
    private static final List<String> STAGES = List.of(
            "article",
            "words",
            "confidence",
            "read",
            "clean",
            "annotate",
            "syntax",
            "number",
            "time",
            "entity",
            "quote",
            "figure.amount",
            "figure.table",
            "figure.subject",
            "figure.holder",
            "figure.when",
            "figure.reader",
            "figure",
            "across");
    /** The library's own classes, wherever they were compiled to, without those of its tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Extraction.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void hasTheStagesThatThisTestKnows() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.broadsheet"))
                .map(name -> name.substring("org.broadsheet.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(STAGES), found);
    }

    @Test
    void everyStageImportsOnlyThoseAboveIt() {
        for (int i = 0; i < STAGES.size(); i++) {
            for (String below : STAGES.subList(i + 1, STAGES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.broadsheet." + STAGES.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.broadsheet." + below)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.broadsheet.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void knowsNothingOfSpringHadoopAvroAndDuckDb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.hadoop..",
                        "org.apache.avro..",
                        "org.duckdb..",
                        "java.sql..")
                .check(CLASSES);
    }

    @Test
    void knowsNothingOfPeers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(CLASSES);
    }

    @Test
    void printsNothing() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
    }
}
