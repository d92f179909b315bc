package org.broadsheet.figure.amount;

import org.broadsheet.article.Rule;
import org.broadsheet.number.Numeral;

/** The rules that make a figure, by the part of it that they give, each with an example. */
public enum FigureRule implements Rule {
    /** 1,234 */
    NUMBER_IN_DIGITS,
    /** 4.2 million */
    NUMBER_WITH_SCALE,
    /** twenty-three */
    NUMBER_IN_WORDS,
    /** two-thirds */
    FRACTION,
    /** one in five */
    RATIO,
    /** tens of thousands */
    VAGUE_NUMBER,
    /** 5 to 10 percent */
    RANGE,
    /** 2 hours 5 minutes, 6 ft 2 in: one measure in two units or more, given in the first */
    UNITS_ADDED,

    /** $5, EUR 5 */
    CURRENCY_BEFORE,
    /** $75 U.S.: the currency told again, more closely */
    CURRENCY_TWICE,
    /** 5 €, 5 USD */
    CURRENCY_SYMBOL_AFTER,
    /** 5 dollars */
    CURRENCY_NAME_AFTER,
    /** 13 dollars and 45 cents */
    PARTS_OF_CURRENCY,
    /** thousands of dollars */
    VAGUE_MONEY,
    /** $5 in an article of Canada: which dollar, by the countries named */
    CURRENCY_BY_COUNTRY,
    /** We paid 18,000: money by its verb, in the one currency of the article */
    MONEY_BY_VERB,
    /** 5 kilometres */
    UNIT_NAME,
    /** 5 km, 20 % */
    UNIT_SYMBOL,
    /** Ana Pereira, 64, said: the years of who is named */
    AGE_BEHIND_NAME,
    /** at the age of 64, she was 64: years, without their unit */
    AGE_TOLD,
    /** 50 previous years: the unit ends the phrase */
    UNIT_ENDS_PHRASE,
    /** doubled, elevenfold, twice as many */
    FACTOR_WORD,
    /** three times as many */
    TIMES_COMPARED,
    /** a 3 to 1 margin */
    FACTOR_TO_ONE,
    /** 24 fighter jets */
    COUNTED_NOUN,
    /** a two-door car */
    COUNTED_IN_COMPOUND,
    /** a 6 speed gearbox */
    COUNTED_PART,
    /** two of the ministers */
    SOME_OF_MANY,
    /** 44 of the 50 delegates */
    SOME_OF_A_NUMBER,
    /** half a page */
    HALF_OF_ONE,
    /** half of voters, one in five pupils */
    SHARE_OF_WHOLE,
    /** 5 % of GDP */
    PERCENT_OF_WHOLE,
    /** $3 a litre, 5 kg/m² */
    PER_UNIT,
    /** 5, 10 and 15 km */
    UNIT_OF_NEXT,
    /** 64 jobs, up from 50 */
    UNIT_OF_LAST,
    /** Income rose to $5 million while losses fell to 4 million: of another clause */
    UNIT_OF_MONEY,
    /** Two people died and 200 others fell ill: counts what the sentence told before, or people */
    NOUN_OF_LAST,
    /** Ardent has 40 cranes. Bellis bought 15: counts what the sentence before did */
    NOUN_OF_SENTENCE_BEFORE,
    /** The house voted 212 to 98: counts votes */
    VOTES_CAST,

    /** the third-largest port */
    RANK_BY_SUPERLATIVE,
    /** in second place */
    RANK_BY_PLACE,
    /** ranked 14th */
    RANK_BY_VERB,

    /** at least 5 */
    BOUND_BEFORE,
    /** 5 or more */
    BOUND_AFTER,
    /** over 100 km (60 miles): the same again in another unit */
    RESTATED,

    /** rose 5 % */
    TREND_VERB,
    /** grow sales by 5 % */
    TREND_VERB_OVER_OBJECT,
    /** up 5 % */
    TREND_PARTICLE,
    /** an increase of 5 % */
    TREND_NOUN_BEFORE,
    /** a 5 % increase */
    TREND_NOUN_AFTER,
    /** 5 % higher */
    TREND_ADVERB_AFTER,
    /** DAX -0.4 %: the sign tells the change where no verb does */
    TREND_SIGN,

    /** The police made 12 arrests: the things counted */
    MEASURED_COUNTED,
    /** 5 tonnes of wheat */
    MEASURED_AFTER_OF,
    /** a 5 km tunnel */
    MEASURED_NOUN_AFTER,
    /** a gain of 5 %, shares up 3 % */
    MEASURED_BEFORE,
    /** The city paid $5: the act */
    MEASURED_ACT,
    /** 5 % of voters back the plan: what is told of that part of the group */
    MEASURED_PREDICATE,
    /** Pereira leads Weber 52 % to 43 %: by what, or in which count; the second is Weber's */
    MEASURED_RIVAL,
    /** The city raised $5 in taxes */
    MEASURED_PURPOSE,
    /** the water at 93 °C and the pressure at 9 bar */
    MEASURED_PARALLEL,
    /** from 2 million: told of what the amount before is told of */
    MEASURED_AS_LAST,
    /** Range: 5 km */
    MEASURED_LABEL,
    /** Revenue rose 5 % */
    MEASURED_SUBJECT,
    /** The gloves I wear are $5: the likeliest phrase of the sentence, where the rules find none or another */
    MEASURED_LIKELIEST,
    /** Fees at the five bridges are $4, a ferry costs $9: the second reader, where it doubts the others */
    MEASURED_READ,

    /** The yard sold 5 boats: the phrase that names what the clause speaks of; no column holds it */
    CLAUSE_SUBJECT,

    /** 5 % of Ardent's revenue */
    HOLDER_IN_WHOLE,
    /** Ardent's revenue rose 5 % */
    HOLDER_IN_MEASURED,
    /** Ardent's 5 cars */
    HOLDER_OWNS,
    /** 5 sailors from Norway */
    HOLDER_AFTER_FROM,
    /** Ardent sold 5 cars */
    HOLDER_IS_SUBJECT,
    /** Third place went to Ana Weber */
    HOLDER_RECEIVES,
    /** Ana Weber, a 55-year-old baker */
    HOLDER_DESCRIBED,
    /** "We paid $5," Weber said */
    HOLDER_SPEAKS,
    /** Weber and Costa won 40 and 30 seats, respectively */
    HOLDER_PAIRED,
    /** 5 people died in Oslo */
    HOLDER_IS_PLACE,
    /** The Ardent X20 weighs 5 kg */
    HOLDER_NAMES_THING,
    /** Ardent grew. The company has 5 yards: the last one of that kind */
    HOLDER_BY_KIND,
    /** Weight: 5 kg, under a heading that names what it is of */
    HOLDER_IN_HEADING,
    /** Ardent said profit rose 5%: the only body or place named */
    HOLDER_GOES_ON,
    /** Operating profit rose 5%, in an article on one company */
    HOLDER_BY_TOPIC,
    /** Ardent met its banks on Friday. Its debt is $5 million: the second reader, where it doubts the others */
    HOLDER_READ,

    /** 5 % in May */
    TIME_AFTER,
    /** in May 5 % */
    TIME_BEFORE,
    /** In May, 3 % and 5 %: the time that opens the sentence */
    TIME_OPENS_SENTENCE,
    /** 3 % and 5 % in May: a time after the next figure */
    TIME_AFTER_NEXT,
    /** 40 and 30 in May and June, respectively */
    TIME_PAIRED,
    /** The head of the column is a time. */
    TIME_OF_COLUMN;

    /** How a number of this form is read. */
    public static FigureRule of(Numeral.Form form) {
        return switch (form) {
            case DIGITS -> NUMBER_IN_DIGITS;
            case MIXED -> NUMBER_WITH_SCALE;
            case WORDS -> NUMBER_IN_WORDS;
            case FRACTION -> FRACTION;
            case RATIO -> RATIO;
            case VAGUE -> VAGUE_NUMBER;
        };
    }
}
