package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Links in the form that the corpus' {@code tools/score_across.py} reads: a group a line. */
final class AcrossPredictions {
    private AcrossPredictions() {}

    static List<String> lines(AcrossLinks links) {
        List<String> lines = new ArrayList<>();
        add(lines, "story", links.stories());
        add(lines, "near_copy", links.copies());
        add(lines, "utterance", links.statements());
        add(lines, "figure", links.claims());
        add(lines, "contradiction", links.conflicts());
        return lines;
    }

    private static void add(List<String> lines, String kind, List<List<AcrossMention>> groups) {
        for (List<AcrossMention> group : groups) {
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.put("kind", kind);
            ArrayNode members = line.putArray("members");
            for (AcrossMention member : group) {
                ObjectNode one = members.addObject().put("article", member.article());
                if (member.end() > 0) {
                    one.put("start", member.start()).put("end", member.end());
                }
            }
            lines.add(line.toString());
        }
    }
}
