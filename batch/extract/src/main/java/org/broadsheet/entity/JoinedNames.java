package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Two names taken for one, "Weber and Arden", where the article has each of them by itself elsewhere: as a whole name, as
 * the first word of a body's ("Arden Mills Inc") or the last of a person's ("Jonas Weber").
 */
final class JoinedNames {
    private final AnnotatedArticle article;
    /** Types by what names each of which stands for itself are called, in full and for short. */
    private final Map<String, EntityType> single = new HashMap<>();

    private JoinedNames(AnnotatedArticle article) {
        this.article = article;
    }

    /** The names, those taken together parted. */
    static List<Name> parted(AnnotatedArticle article, List<Name> names, HeadedNames heads) {
        JoinedNames joined = new JoinedNames(article);
        for (Name name : names) {
            if (joined.joint(name, heads) < 0) {
                joined.note(name);
            }
        }
        List<Name> parted = new ArrayList<>();
        for (Name whole : names) {
            Name name = joined.withoutPresident(joined.withoutOwner(whole), heads);
            int owner = joined.ownerOfPerson(name);
            if (owner > 0) {
                EntityType type = joined.typeOf(name.first(), owner);
                parted.add(new Name(name.first(), owner, type == null ? name.type() : type, null, name.rule()));
                parted.add(new Name(owner + 1, name.end(), EntityType.PERSON, null, name.rule()));
                continue;
            }
            int joint = joined.joint(name, heads);
            EntityType left = joint < 0 ? null : joined.typeOf(name.first(), joint);
            EntityType right = left == null ? null : joined.typeOf(joint + 1, name.end());
            if (left == null && joint > 0 && joined.isBeforeKnownBody(name, joint, heads)) {
                left = EntityType.ORGANIZATION;
                right = EntityType.ORGANIZATION;
            }
            if ((left == null || right == null) && joint > 0 && joined.isPairOfKind(name)) {
                left = name.type();
                right = name.type();
            }
            if (left == null || right == null || joined.isTwice(name, joint)) {
                parted.add(name);
            } else {
                parted.add(new Name(name.first(), joint, left, null, name.rule()));
                parted.add(new Name(joint + 1, name.end(), right, null, name.rule()));
            }
        }
        return parted;
    }

    /** Index of the one "and" inside an unknown name that no company's last word closes, or -1. */
    private int joint(Name name, HeadedNames heads) {
        String last = article.tokens().get(name.end() - 1).text();
        boolean one = name.known() != null
                || name.type() == EntityType.EVENT
                || name.rule() != EntityRule.RECOGNIZED_RUN
                || heads.isLegalForm(last)
                || heads.nounsOf(last) != null && !(name.length() > 2 && isBody(last, heads) && isAnd(name.end() - 2));
        int joint = -1;
        for (int i = name.first() + 1; !one && i < name.end() - 1; i++) {
            if (isAnd(i)) {
                one = joint >= 0;
                joint = i;
            }
        }
        return one ? -1 : joint;
    }

    /** "Harbour Department and NATO": what its head word closes, and a body known everywhere. */
    private boolean isBeforeKnownBody(Name name, int joint, HeadedNames heads) {
        return heads.nounsOf(article.tokens().get(joint - 1).text()) != null
                && isBody(article.text(joint + 1, name.end()), heads);
    }

    /** "brands like Weber and Arden": of a kind two are named, each by one word, unless a list knows both words as one name. */
    private boolean isPairOfKind(Name name) {
        int before = name.first() - 1;
        if (name.length() != 3 || before < 1 || NameListings.isListed(article.text(name.first(), name.end()))) {
            return false;
        }
        Token lead = article.tokens().get(before);
        Token kind = article.tokens().get(before - 1);
        return lead.spells("as") && kind.spells("such")
                || lead.spells("both")
                || lead.spells("between")
                || (lead.spells("like") || lead.spells("including"))
                        && (kind.is(NNS) || kind.text().equals(","));
    }

    private static boolean isBody(String name, HeadedNames heads) {
        return heads.isKnown(name, EntityType.ORGANIZATION) || BodySpans.standsAlone(name);
    }

    private boolean isAnd(int token) {
        return article.tokens().get(token).text().equals("and");
    }

    /** "Ardens Weber" where there is an Arden: a genitive whose apostrophe was lost is no part of the name. */
    private Name withoutOwner(Name name) {
        String word = article.tokens().get(name.first()).text();
        boolean owned = name.known() == null
                && name.length() > 1
                && name.rule() == EntityRule.RECOGNIZED_RUN
                && word.endsWith("s")
                && !single.containsKey(word)
                && single.getOrDefault(word.substring(0, word.length() - 1), EntityType.PERSON) != EntityType.PERSON;
        return owned ? new Name(name.first() + 1, name.end(), name.type(), null, name.rule()) : name;
    }

    /** "the Weber White House": whose it is is no part of what is known everywhere. */
    private Name withoutPresident(Name name, HeadedNames heads) {
        boolean open = name.known() == null && name.type() == EntityType.ORGANIZATION && name.length() > 2;
        int start = open ? name.first() + 1 : name.end();
        return start < name.end()
                        && single.get(article.tokens().get(name.first()).text()) == EntityType.PERSON
                        && heads.isKnown(article.text(start, name.end()), EntityType.ORGANIZATION)
                ? new Name(start, name.end(), name.type(), null, name.rule())
                : name;
    }

    /** "Arden Channel’s Weber" where there is a Weber: index of the mark between the body and its person, or -1. */
    private int ownerOfPerson(Name name) {
        int mark = name.end() - 2;
        boolean owner = name.known() == null
                && name.type() == EntityType.ORGANIZATION
                && name.length() > 2
                && article.tokens().get(mark).is(POS)
                && single.get(article.tokens().get(mark + 1).text()) == EntityType.PERSON;
        return owner ? mark : -1;
    }

    /** "Arden and Arden" is one. */
    private boolean isTwice(Name name, int joint) {
        return article.text(name.first(), joint).equals(article.text(joint + 1, name.end()));
    }

    private void note(Name name) {
        single.putIfAbsent(article.text(name.first(), name.end()), name.type());
        if (name.length() > 1 && name.type() == EntityType.ORGANIZATION) {
            single.putIfAbsent(article.tokens().get(name.first()).text(), name.type());
        }
        if (name.length() > 1 && name.type() == EntityType.PERSON) {
            single.putIfAbsent(article.tokens().get(name.end() - 1).text(), name.type());
        }
    }

    private @Nullable EntityType typeOf(int first, int end) {
        return single.get(article.text(first, end));
    }
}
