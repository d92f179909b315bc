package org.broadsheet.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may import whom in the pipeline: each package only those above it in this list. */
class PackageGraphTest {
    private static final List<String> PACKAGES = List.of(
            "table",
            "parquet",
            "store",
            "publish",
            "duckdb",
            "dashboard",
            "plan",
            "link",
            "audit",
            "maintain",
            "iceberg",
            "job",
            "cli.print",
            "cli.export",
            "cli.config",
            "cli.watch",
            "cli");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.broadsheet.pipeline");

    @Test
    void hasThePackagesThatThisTestKnows() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("org.broadsheet.pipeline.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(PACKAGES), found);
    }

    @Test
    void everyPackageImportsOnlyThoseAboveIt() {
        for (int i = 0; i < PACKAGES.size(); i++) {
            for (String below : PACKAGES.subList(i + 1, PACKAGES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.broadsheet.pipeline." + PACKAGES.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.broadsheet.pipeline." + below)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.broadsheet.pipeline.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyTheJobKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.broadsheet.pipeline.job")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void onlyStoresAndPublicationKnowHadoop() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.broadsheet.pipeline.store", "org.broadsheet.pipeline.publish")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hadoop..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineAndWhatItPrintsWithKnowStdout() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.broadsheet.pipeline.cli.print", "org.broadsheet.pipeline.cli")
                .should()
                .accessField(System.class, "out")
                .check(CLASSES);
    }
}
