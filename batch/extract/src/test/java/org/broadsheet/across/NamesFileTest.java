package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.across.NameRegistry.NameId;
import org.broadsheet.article.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsColumnsInAnyOrderWithWhatIsMissing() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(
                file,
                "\ufefftype,name,id,alias\nplace,Oakport,Q42,\n\nPERSON,\"Weber, Jonas\",viaf:7,Jonas W.\n# a remark\n");

        assertEquals(
                List.of(
                        new NamesFile.Row(EntityType.PLACE, "Oakport", null, new NameId("wikidata", "Q42"), null, null),
                        new NamesFile.Row(
                                EntityType.PERSON, "Weber, Jonas", "Jonas W.", new NameId("viaf", "7"), null, null)),
                NamesFile.read(file).rows());
    }

    @Test
    void readsDays() throws IOException {
        NamesFile.Row row = NamesFile.parse(
                        "n.csv", "name,type,alias,valid_from,valid_to\nA Lind,person,Lind,2024-01-01,2024-12-31\n")
                .rows()
                .get(0);
        assertEquals(LocalDate.of(2024, 1, 1), row.from());
        assertEquals(LocalDate.of(2024, 12, 31), row.to());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: there is no header",
                "name;kind|line 1: no column is called 'kind'",
                "name;name|line 1: two columns are called name",
                "name;alias|line 1: the column type is missing",
                "name;type/;person|line 2: the name is empty",
                "name;type/A;human|line 2: type is 'human'; it is one of",
                "name;type;id/A;person;42|line 2: id is '42'; write a Wikidata QID",
                "name;type;valid_from/A;person;May 2024|line 2: valid_from is 'May 2024'; write a day",
                "name;type;valid_from;valid_to/A;person;2024-02-01;2024-01-01|line 2: valid_to 2024-01-01 is before",
                "name;type/A;person;x|line 2: 3 cells under 2 columns",
                "name;type;alias/A;person;C/B;person;c|line 3: alias 'c' is one of B and, in line 2, of A",
                "name;type;id/A;person;Q1/a;person;Q2|line 3: id of a is 'Q2' and, in line 2, 'Q1'"
            })
    void saysInWhichLineWhatIsWrong(String text, String fault) {
        NamesFormatException e = assertThrows(
                NamesFormatException.class,
                () -> NamesFile.parse("my.csv", text.replace('/', '\n').replace(';', ',')));
        assertEquals("my.csv, " + fault, String.valueOf(e.getMessage()).substring(0, ("my.csv, " + fault).length()));
    }

    @Test
    void anAliasMayMeanAnotherAtAnotherTime() throws IOException {
        assertEquals(
                2,
                NamesFile.parse(
                                "n.csv",
                                "name,type,alias,valid_from,valid_to\nA,person,The Mayor,,2024-12-31\nB,person,The Mayor,2025-01-01,\n")
                        .rows()
                        .size());
    }
}
