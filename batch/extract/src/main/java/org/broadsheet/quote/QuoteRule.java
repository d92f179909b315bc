package org.broadsheet.quote;

import org.broadsheet.article.Rule;
import org.broadsheet.quote.Attribution.Evidence;

/** The rules that find statements, each with an example of what it finds. */
public enum QuoteRule implements Rule {
    /** “It will rain,” Costa said. */
    SPEECH_BEFORE_CUE(Evidence.QUOTE),
    /** It will rain, Costa said. */
    CLAUSE_BEFORE_CUE(Evidence.LATE),
    /** As Costa said, it will rain. */
    AS_REPORTED(Evidence.LATE),
    /** According to Costa, it will rain. */
    ACCORDING_TO_BEFORE(Evidence.ACCORDING),
    /** It will rain, according to Costa. */
    ACCORDING_TO_AFTER(Evidence.ACCORDING),
    /** “It will rain,” according to Costa. */
    ACCORDING_TO_AFTER_SPEECH(Evidence.ACCORDING),
    /** “It will rain,” Costa smiled: a verb in no list. */
    ANY_VERB_AFTER_SPEECH(Evidence.QUOTE),
    /** Costa smiled: “It will rain.” */
    ANY_VERB_BEFORE_COLON(Evidence.QUOTE),
    /** COSTA: It will rain. */
    SPEAKER_LINE(Evidence.NAMED),
    /** “It will rain.” — Ana Costa */
    SIGNED_SPEECH(Evidence.NAMED),
    /** Ana Costa, The Port Times: “It will rain.” */
    NAME_BEFORE_SPEECH(Evidence.NAMED),
    /** Costa told the paper: and below it “It will rain.” */
    SPEECH_BELOW_CUE(Evidence.QUOTE),
    /** Costa said: and below it a list of what she said. */
    LISTED_BELOW_CUE(Evidence.CLAUSE),
    /** “Will it rain?” Costa asked. Below it “It will,” Dias said. And below these “When?”: Costa, whose turn it is. */
    SPEECH_IN_TURN(Evidence.UNCUED),
    /** “It will rain.” without anyone who says it. */
    UNCUED_SPEECH(Evidence.UNCUED),
    /** “It will rain,” Costa said. “It must.” */
    SPEECH_GOES_ON(Evidence.QUOTE),
    /** “It will rain,” Costa said. And in the next paragraph: “It must.” */
    SPEECH_GOES_ON_BELOW(Evidence.QUOTE),
    /** Costa said: “It will rain.” */
    SPEECH_AFTER_CUE(Evidence.QUOTE),
    /** Costa said that it would rain. */
    CLAUSE_AFTER_CUE(Evidence.CLAUSE),
    /** Costa asked whether it would rain. */
    QUESTION_AFTER_CUE(Evidence.CLAUSE),
    /** Costa promised to leave. */
    INFINITIVE_AFTER_CUE(Evidence.INFINITIVE),
    /** Costa denied the charge. */
    OBJECT_AFTER_CUE(Evidence.OBJECT),
    /** the rain, which Costa said had stopped */
    CUE_IN_RELATIVE_CLAUSE(Evidence.CLAUSE),
    /** the law that Costa called a mistake */
    NAMING_IN_RELATIVE_CLAUSE(Evidence.OBJECT),
    /** Costa expressed hope that it would rain. */
    CLAUSE_AFTER_VERB_AND_NOUN(Evidence.CLAUSE),
    /** Costa expressed support for the law. */
    OBJECT_AFTER_VERB_AND_NOUN(Evidence.NOMINAL),
    /** Costa is confident that it will rain. */
    ADJECTIVE_CUE(Evidence.NOMINAL),
    /** The ferry is expected to sail. */
    EXPECTED_TO(Evidence.NOMINAL),
    /** Costa's claim that it would rain */
    NOUN_CUE(Evidence.NOMINAL),
    /** Costa's message was that it would rain. */
    NOUN_IS_CONTENT(Evidence.NOMINAL),
    /** The candidate plans to travel: a verb that the tagger took for a noun. */
    VERB_TAKEN_FOR_NOUN(Evidence.INFINITIVE);

    private final Evidence evidence;

    QuoteRule(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What a statement that the rule finds rests on. */
    Evidence evidence() {
        return evidence;
    }
}
