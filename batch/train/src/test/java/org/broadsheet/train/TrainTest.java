package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training folder of a few sentences makes models that have learned them, the same each time. */
class TrainTest {
    private static final List<String> SENTENCES = List.of(
            "Ana/NNP/B-PER Costa/NNP/I-PER sails/VBZ/O ships/NNS/O ././O",
            "Vale/NNP/B-ORG Bank/NNP/I-ORG sells/VBZ/O ships/NNS/O in/IN/O Lisbon/NNP/B-LOC ././O",
            "Ships/NNS/O sail/VBP/O to/TO/O Porto/NNP/B-LOC ././O",
            "Ana/NNP/B-PER likes/VBZ/O Vale/NNP/B-ORG Bank/NNP/I-ORG ././O",
            "In/IN/O Porto/NNP/B-LOC she/PRP/O sails/VBZ/O ././O",
            "Marlow/NNP/B-ORG Bank/NNP/I-ORG lent/VBD/O Costa/NNP/B-PER money/NN/O ././O");

    @TempDir
    private Path folder;

    private static void pack(Path file, List<String> lines) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path recipe() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(SENTENCES.get(i % SENTENCES.size()).replace(' ', '\n').replace('/', '\t'));
            lines.add("");
        }
        pack(folder.resolve("text.gz"), lines);
        pack(folder.resolve("clusters.gz"), List.of("lisbon\t1\t2\t3", "porto\t1\t2\t3", "bank\t0\t0\t0"));
        pack(folder.resolve("marks.gz"), List.of("ana\tfirst", "costa\tlast0", "lisbon\tcity0", "porto\tcity1"));
        return Files.writeString(folder.resolve("recipe"), """
                # A small one.
                clusters\tclusters.gz
                marks\tmarks.gz
                tags\ttext.gz\t1\t1
                tags held out\ttext.gz\t1
                names\ttext.gz\t2\t1
                made names\tmarks.gz\t5\t0.5
                names held out\ttext.gz\t2
                """);
    }

    private int train(Path to, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                folder.toString(),
                "--recipe",
                recipe().toString(),
                "--output",
                to.toString(),
                "--tagger-bits",
                "13",
                "--names-bits",
                "15"));
        arguments.addAll(List.of(more));
        return Train.commandLine().execute(arguments.toArray(String[]::new));
    }

    @Test
    void modelsKnowWhatTheyWereTaughtAndSayHowTheyWereMade() throws IOException {
        Path models = folder.resolve("models");

        assertEquals(0, train(models));

        AnnotatedArticle annotated = PerceptronAnnotator.load(models)
                .annotate(Article.ofPlainText("test", "Vale Bank sells ships in Lisbon.", Publication.UNKNOWN));
        assertEquals(
                "Vale/NNP/ORGANIZATION Bank/NNP/ORGANIZATION sells/VBZ/NONE ships/NNS/NONE in/IN/NONE Lisbon/NNP/PLACE ././NONE",
                annotated.tokens().stream()
                        .map(token -> token.text() + "/" + token.tag().code() + "/" + token.name())
                        .collect(Collectors.joining(" ")));
        assertEquals("sell", annotated.tokens().get(2).lemma());
        String card = Files.readString(models.resolve("MODELS.md"));
        assertTrue(card.contains("| names | text.gz | 1.0 |"), card);
        assertTrue(card.contains("tags, text.gz: 100.00 % right"), card);
        assertTrue(card.contains("names, text.gz: all P 100.0"), card);
        assertTrue(card.contains("names in capitals, text.gz: all P 100.0"), card);
        assertTrue(card.contains("seed 1"), card);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");

        assertEquals(0, train(one, "--seed", "5"));
        assertEquals(0, train(other, "--seed", "5"));

        for (String model : List.of("lexicon", "lemmas", "tagger", "names")) {
            assertArrayEquals(
                    Files.readAllBytes(one.resolve(model + ".model")),
                    Files.readAllBytes(other.resolve(model + ".model")),
                    model);
        }
    }

    @Test
    void oneModelCanBeTrainedAlone() throws IOException {
        Path models = folder.resolve("models");
        assertEquals(0, train(models));
        byte[] names = Files.readAllBytes(models.resolve("names.model"));
        Files.delete(models.resolve("tagger.model"));

        assertEquals(0, train(models, "--only", "tagger"));

        assertArrayEquals(names, Files.readAllBytes(models.resolve("names.model")));
        assertTrue(Files.exists(models.resolve("tagger.model")));
        assertTrue(Files.readString(models.resolve("MODELS.md")).contains("names, text.gz: all P 100.0"));
    }

    @Test
    void aLineWithTooFewColumnsIsNamed() throws IOException {
        pack(folder.resolve("bad.gz"), List.of("Ships\tNNS", "sail"));

        IOException refused = assertThrows(IOException.class, () -> LabelledText.read(folder.resolve("bad.gz"), 1));

        assertTrue(refused.getMessage().contains("bad.gz, line 2: no column 1 in \"sail\""), refused.getMessage());
    }
}
