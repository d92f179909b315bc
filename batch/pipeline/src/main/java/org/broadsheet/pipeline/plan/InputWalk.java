package org.broadsheet.pipeline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.pipeline.plan.InputArguments.Argument;
import org.broadsheet.pipeline.plan.InputArguments.LocalArgument;
import org.broadsheet.pipeline.plan.InputArguments.RemoteArgument;
import org.broadsheet.pipeline.plan.InputListing.FileTaker;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;

/** Walks through the INPUT arguments of one run, and keeps what is met beside the files. Not for use by several threads. */
final class InputWalk {
    /** How a folder of a dataset stands among what was passed over. */
    static final String DATASET = "dataset folder";

    private final SourceRoots roots;
    private final FileTaker found;
    private final Map<InputPlace, Rejection> rejections = new LinkedHashMap<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();

    /** @param found takes every file to read */
    InputWalk(SourceRoots roots, FileTaker found) {
        this.roots = roots;
        this.found = found;
    }

    void add(Argument argument) throws NoSuchInputException {
        if (argument instanceof RemoteArgument remote) {
            new RemoteWalk(this).add(remote);
        } else if (argument instanceof LocalArgument local) {
            new LocalWalk(this).add(local);
        }
    }

    void take(ListedFile file) {
        found.take(file);
    }

    void passOver(String what) {
        passedOver.merge(what, 1, Integer::sum);
    }

    void reject(InputPlace place, Reason reason, String detail) {
        rejections.putIfAbsent(place, new Rejection(sourceOf(place), reason, detail, 0));
    }

    String sourceOf(InputPlace place) {
        return roots.sourceOf(place);
    }

    InputListing listing() {
        List<Rejection> faults = new ArrayList<>(rejections.values());
        faults.sort(Comparator.comparing(Rejection::sourceUri));
        return new InputListing(faults, passedOver);
    }

    static boolean isRawFormat(String fileName) {
        return InputForms.FILE_NAMES.matcher(fileName).matches();
    }

    static boolean isHidden(String fileName) {
        return fileName.startsWith(".");
    }

    static String endingOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 1 ? "none" : fileName.substring(dot).toLowerCase(Locale.ROOT);
    }
}
