package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.Lemmatizer;
import org.broadsheet.annotate.Lexicon;
import org.broadsheet.annotate.NameRecognizer;
import org.broadsheet.annotate.Tagger;
import org.broadsheet.annotate.WordForms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the annotator's models from a folder of labelled text and writes them with a card that tells how. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the models of the annotator from the labelled text of FOLDER, on one core, in some minutes.",
            "The same text, recipe and seed give the same models to the byte. Needs a heap of 5 GB."
        })
public final class Train implements Callable<Integer> {
    /** The models. */
    private enum Model {
        LEXICON,
        LEMMAS,
        TAGGER,
        NAMES
    }

    @Parameters(paramLabel = "FOLDER", description = "The training folder; what is read from it says the recipe.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the models go (default: where the build takes them from).")
    private @Nullable Path output;

    @Option(names = "--recipe", paramLabel = "FILE", description = "Another recipe than batch/train's recipe.tsv.")
    private @Nullable Path recipeFile;

    @Option(names = "--seed", defaultValue = "1", description = "Order of the examples (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--only",
            paramLabel = "MODEL",
            split = ",",
            description = "Train only these of ${COMPLETION-CANDIDATES}; the others are read from DIR.")
    private @Nullable List<Model> only;

    @Option(
            names = "--tagger-bits",
            defaultValue = "19",
            description =
                    "The tagger's table of features has 2 to the power of this many rows (default: ${DEFAULT-VALUE}).")
    private int taggerBits;

    @Option(
            names = "--names-bits",
            defaultValue = "22",
            description = "The same for each of the name model's tables (default: ${DEFAULT-VALUE}).")
    private int namesBits;

    private final List<String> scores = new ArrayList<>();

    private Train() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Train()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        Recipe recipe = Recipe.read(recipeFile);
        Path to = output != null ? output : sources();
        Files.createDirectories(to);
        Set<Model> wanted = only == null ? EnumSet.allOf(Model.class) : EnumSet.copyOf(only);
        if (wanted.contains(Model.LEXICON)) {
            trainLexicon(recipe, to);
        }
        if (wanted.contains(Model.LEMMAS)) {
            trainLemmas(to);
        }
        Lexicon lexicon = Lexicon.load(to);
        if (wanted.contains(Model.TAGGER)) {
            trainTagger(recipe, to, lexicon);
        }
        if (wanted.contains(Model.NAMES)) {
            trainNames(recipe, to, lexicon);
        }
        scores.forEach(System.out::println);
        List<String> kept = ModelCard.scores(to).stream()
                .filter(score -> score.startsWith("tags") && !wanted.contains(Model.TAGGER)
                        || score.startsWith("names") && !wanted.contains(Model.NAMES))
                .toList();
        scores.addAll(kept);
        ModelCard.write(to, folder, recipe, seed, scores);
        return 0;
    }

    private static Path sources() {
        return Path.of(System.getProperty("broadsheet.home", ""))
                .resolve("batch/extract/src/main/resources/org/broadsheet/annotate");
    }

    private void trainLexicon(Recipe recipe, Path to) throws IOException {
        LexiconTraining lexicon = new LexiconTraining();
        for (Recipe.Line line : recipe.of("clusters")) {
            lexicon.addClusters(folder.resolve(line.file()));
        }
        for (Recipe.Line line : recipe.of("marks")) {
            lexicon.addMarks(folder.resolve(line.file()));
        }
        lexicon.addNames(Resources.lines("name-words.txt"));
        for (String[] pair : lemmaPairs()) {
            lexicon.addForm(pair[0].charAt(0), pair[1], pair[2]);
        }
        lexicon.write(to);
    }

    /** Kind of inflection, form and base form. */
    private static List<String[]> lemmaPairs() throws IOException {
        return Resources.lines("lemmas.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";"))
                .toList();
    }

    private static void trainLemmas(Path to) throws IOException {
        LemmaTraining lemmas = new LemmaTraining();
        for (String[] pair : lemmaPairs()) {
            lemmas.add(pair[0].charAt(0), pair[1], pair[2]);
        }
        Lemmatizer.write(to, lemmas.changes());
    }

    private void trainTagger(Recipe recipe, Path to, Lexicon lexicon) throws IOException {
        TaggerTraining tagger = new TaggerTraining(new WordForms(lexicon), taggerBits);
        for (Recipe.Line line : recipe.of("tags")) {
            tagger.add(LabelledText.read(folder.resolve(line.file()), line.column()), line.weight());
        }
        tagger.train(seed);
        tagger.write(to);
        Tagger trained = Tagger.load(to, lexicon);
        for (Recipe.Line line : recipe.of("tags held out")) {
            double right = HeldOut.tags(trained, LabelledText.read(folder.resolve(line.file()), line.column()));
            scores.add(String.format(Locale.ROOT, "tags, %s: %.2f %% right", line.file(), right));
        }
    }

    private void trainNames(Recipe recipe, Path to, Lexicon lexicon) throws IOException {
        NameTraining names = new NameTraining(new WordForms(lexicon), namesBits);
        for (Recipe.Line line : recipe.of("names")) {
            names.add(LabelledText.read(folder.resolve(line.file()), line.column()), line.weight());
        }
        for (Recipe.Line line : recipe.of("made names")) {
            Random random = new Random(seed);
            MadeNames made = new MadeNames(folder.resolve(line.file()), Resources.lines("name-words.txt"), random);
            MadeText text = new MadeText(Resources.lines("name-templates.txt"), made, random);
            names.add(text.documents(line.column()), line.weight());
        }
        names.train(to, seed);
        NameRecognizer trained = NameRecognizer.load(to, lexicon);
        for (Recipe.Line line : recipe.of("names held out")) {
            LabelledText text = LabelledText.read(folder.resolve(line.file()), line.column());
            HeldOut.names(trained, text).forEach(score -> scores.add("names, " + line.file() + ": " + score));
            HeldOut.names(trained, text.inCapitals())
                    .forEach(score -> scores.add("names in capitals, " + line.file() + ": " + score));
        }
    }
}
