package org.broadsheet.pipeline.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A configuration file ({@code broadsheet.toml} in the dataset, or another by {@code --config}) as arguments of the verb that
 * is called. What is given on the command line wins. Paths are relative to the folder that the file is in.
 */
public final class Configuration {
    /** Name of the file in a dataset. */
    public static final String NAME = "broadsheet.toml";
    /** Nothing is configured. */
    public static final Configuration NONE = new Configuration(null, List.of(), Map.of());

    private static final String OUTPUT = "--output";
    /** Options that say nothing about every night. */
    private static final Set<String> NEVER =
            Set.of("--help", "--version", "--config", "--debug", "--dry-run", "--undo");

    private final @Nullable Path file;
    private final List<String> arguments;
    /** Which setting gave which argument. */
    private final Map<String, Setting> origins;

    private Configuration(@Nullable Path file, List<String> arguments, Map<String, Setting> origins) {
        this.file = file;
        this.arguments = arguments;
        this.origins = origins;
    }

    /**
     * What is configured for a command.
     *
     * @param parsed the command as it was given
     * @param named the value of {@code --config}, or null
     * @param dataset the folder of the dataset that the verb works on, or null where it has none
     * @throws ConfigurationException when the file is faulty: all of it, not only what concerns the verb
     */
    public static Configuration of(ParseResult parsed, @Nullable Path named, @Nullable Path dataset) {
        Path own = dataset == null ? null : dataset.resolve(NAME);
        Path file = named != null ? named : own != null && Files.isRegularFile(own) ? own : null;
        if (file == null || !parsed.hasSubcommand()) {
            return NONE;
        }
        ConfigurationFile read = ConfigurationFile.read(file);
        CommandSpec root = parsed.commandSpec();
        check(read, root, named == null);
        ParseResult verb = parsed.subcommand();
        List<String> arguments = new ArrayList<>();
        Map<String, Setting> origins = new LinkedHashMap<>();
        for (Setting setting : read.settings()) {
            if (!setting.verb().isEmpty()
                    && !setting.verb().equals(verb.commandSpec().name())) {
                continue;
            }
            for (String argument : argumentsOf(setting, verb, read.file())) {
                arguments.add(argument);
                origins.put(argument, setting);
            }
        }
        return new Configuration(read.file(), List.copyOf(arguments), Map.copyOf(origins));
    }

    /** The arguments of the command line with those that are configured, behind the verb. */
    public List<String> with(List<String> given, String verb) {
        List<String> all = new ArrayList<>(given);
        all.addAll(all.indexOf(verb) + 1, arguments);
        return all;
    }

    /** Whether nothing is. */
    public boolean isEmpty() {
        return arguments.isEmpty();
    }

    /** A message about an argument, with the place where it was configured, if it was. */
    public String located(String message) {
        for (Map.Entry<String, Setting> origin : origins.entrySet()) {
            Setting setting = origin.getValue();
            boolean option = !setting.key().equals(Setting.INPUTS)
                    && message.matches("(?s).*" + setting.option() + "(?![a-z-]).*");
            if (option || setting.key().equals(Setting.INPUTS) && message.contains(origin.getKey())) {
                return message + " (" + setting.key() + " is configured in " + file + ", line " + setting.line() + ")";
            }
        }
        return message;
    }

    // ---- what a file may say ---------------------------------------------------------------------------------------

    private static void check(ConfigurationFile read, CommandSpec root, boolean inDataset) {
        read.verbs().forEach((verb, line) -> {
            if (!root.subcommands().containsKey(verb) || verb.equals("help")) {
                throw new ConfigurationException(read.file(), line, "there is no verb '" + verb + "'");
            }
        });
        for (Setting setting : read.settings()) {
            Set<String> keys = keys(setting.verb(), root);
            if (!keys.contains(setting.key())) {
                String where = setting.verb().isEmpty() ? "above all tables" : "in [" + setting.verb() + "]";
                throw new ConfigurationException(
                        read.file(),
                        setting.line(),
                        "there is no key '" + setting.key() + "' " + where + "; there are "
                                + String.join(", ", new TreeSet<>(keys)));
            }
            if (inDataset && setting.option().equals(OUTPUT)) {
                throw new ConfigurationException(
                        read.file(), setting.line(), "output is the dataset that this file lies in; leave it out");
            }
        }
    }

    private static Set<String> keys(String verb, CommandSpec root) {
        Set<String> common = options(root);
        if (verb.isEmpty()) {
            common.add("output");
            return common;
        }
        // That the verb is there was checked before.
        CommandSpec spec = Objects.requireNonNull(root.subcommands().get(verb)).getCommandSpec();
        Set<String> own = options(spec);
        own.removeAll(common);
        if (takesInputs(spec)) {
            own.add(Setting.INPUTS);
        }
        return own;
    }

    private static Set<String> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.required())
                .map(OptionSpec::longestName)
                .filter(name -> !NEVER.contains(name))
                .map(name -> name.substring(2))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean takesInputs(CommandSpec spec) {
        return spec.positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals("INPUT") && parameter.isMultiValue());
    }

    // ---- as arguments ----------------------------------------------------------------------------------------------

    private static List<String> argumentsOf(Setting setting, ParseResult verb, Path file) {
        if (setting.key().equals(Setting.INPUTS)) {
            boolean given = !verb.matchedPositionals().isEmpty();
            return given
                    ? List.of()
                    : setting.texts().stream().map(input -> path(input, file)).toList();
        }
        OptionSpec option = verb.commandSpec().findOption(setting.option());
        if (option == null || isGiven(option, verb)) {
            return List.of();
        }
        boolean flag = option.arity().max() == 0;
        if (flag != setting.value() instanceof Boolean) {
            throw new ConfigurationException(
                    file,
                    setting.line(),
                    setting.key() + (flag ? " is true or false, not " : " takes a value, not ") + setting.value());
        }
        if (setting.value() instanceof List && !option.isMultiValue()) {
            throw new ConfigurationException(
                    file, setting.line(), setting.key() + " takes one value, not a list of them");
        }
        if (flag) {
            return Boolean.TRUE.equals(setting.value()) ? List.of(setting.option()) : List.of();
        }
        boolean place = option.paramLabel().equals("DIR") || option.paramLabel().equals("FILE");
        return setting.texts().stream()
                .map(text -> setting.option() + "=" + (place ? path(text, file) : text))
                .toList();
    }

    /** Options that all verbs have can be given before the verb. */
    private static boolean isGiven(OptionSpec option, ParseResult verb) {
        return verb.hasMatchedOption(option.longestName())
                || verb.asCommandLineList().get(0).getParseResult().hasMatchedOption(option.longestName());
    }

    /** A path from the folder of the file; an address and standard input as they are. */
    private static String path(String text, Path file) {
        if (text.equals("-") || text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return text;
        }
        Path folder = file.getParent();
        return text.startsWith("/") || folder == null ? text : folder + "/" + text;
    }
}
