package org.broadsheet.pipeline.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob over addresses, in the language of {@link java.nio.file.FileSystem#getPathMatcher}, which is for paths of a disk
 * only: {@code *} and {@code ?} within a name, {@code **} across folders, {@code [abc]}, {@code [!a-c]}, {@code {a,b}}, and
 * a backslash before what is meant as it stands.
 */
final class RemoteGlob {
    private final Pattern pattern;

    private RemoteGlob(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a glob.
     *
     * @param root text before it that is meant as it stands
     * @throws PatternSyntaxException when it is none
     */
    static RemoteGlob of(String root, String glob) {
        StringBuilder regex = new StringBuilder(Pattern.quote(root));
        boolean group = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    boolean folders = glob.startsWith("**", i);
                    regex.append(folders ? ".*" : "[^/]*");
                    i += folders ? 1 : 0;
                }
                case '?' -> regex.append("[^/]");
                case '[' -> i = bracket(glob, i, regex);
                case '{' -> {
                    if (group) {
                        throw new PatternSyntaxException("braces in braces", glob, i);
                    }
                    group = true;
                    regex.append("(?:(?:");
                }
                case '}' -> {
                    regex.append(group ? "))" : "\\}");
                    group = false;
                }
                case ',' -> regex.append(group ? ")|(?:" : ",");
                case '\\' -> {
                    if (++i == glob.length()) {
                        throw new PatternSyntaxException("nothing behind the backslash", glob, i - 1);
                    }
                    regex.append(Pattern.quote(glob.substring(i, i + 1)));
                }
                default -> {
                    String one = Character.toString(glob.codePointAt(i));
                    regex.append(Pattern.quote(one));
                    i += one.length() - 1;
                }
            }
        }
        if (group) {
            throw new PatternSyntaxException("'{' without '}'", glob, glob.length() - 1);
        }
        return new RemoteGlob(Pattern.compile(regex.toString()));
    }

    /** Translates a set of characters, none of which is a slash, and gives the place of its end. */
    private static int bracket(String glob, int start, StringBuilder regex) {
        int first = start + 1;
        boolean not = glob.startsWith("!", first);
        int end = glob.indexOf(']', first + (not ? 2 : 1));
        if (end < 0) {
            throw new PatternSyntaxException("'[' without ']'", glob, start);
        }
        regex.append("(?!/)[").append(not ? "^" : "");
        for (char c : glob.substring(first + (not ? 1 : 0), end).toCharArray()) {
            // A range stays one; all else that means something to a regular expression does not here.
            regex.append(c != '-' && !Character.isLetterOrDigit(c) ? "\\" : "").append(c);
        }
        regex.append(']');
        return end;
    }

    boolean matches(String address) {
        return pattern.matcher(address).matches();
    }

    /**
     * Whether something in a folder can match.
     *
     * @param beginning what all in the folder begins with
     */
    boolean canMatchBelow(String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.matches() || matcher.hitEnd();
    }
}
