"""The words around a number in a phrase, in English and bokmål, as parts of patterns."""

# which key a number belongs under, by what stands before it; the first that fits is meant
BEFORE = {
    "at_least": (
        r">=|=>|≥|at least|no(?:t)? less than|a minimum of|minimum|min\.?"
        r"|minst|minimum|ikke mindre enn|ikke under"
    ),
    "at_most": (
        r"<=|=<|≤|at most|no(?:t)? more than|a maximum of|maximum|max\.?"
        r"|høyst|maks(?:imum)?\.?|ikke mer enn|ikke over"
    ),
    "above": (
        r">|more than|greater than|higher than|above|over|exceeding"
        r"|mer enn|flere enn|høyere enn|større enn"
    ),
    "below": (
        r"<|less than|fewer than|lower than|below|under"
        r"|mindre enn|færre enn|lavere enn"
    ),
}
# the same, by what stands behind it
BEHIND = {
    "at_least": r"or (?:more|higher|better|above)|eller (?:mer|flere|høyere|bedre|over)",
    "at_most": r"or (?:less|fewer|lower|below)|eller (?:mindre|færre|lavere|under)",
}
# a change by so much, towards one that is more and towards one that is less
BY = "by|med"
UP = (
    "increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|grow(?:s|ing|n)?|boost(?:s|ed|ing)?"
    "|lift(?:s|ed|ing)?|up|higher|more|øke|øker|øk|økt|økning|opp|heve|hever|hev|hevet|løfte|løft"
    "|vokse|vokser|flere"
)
DOWN = (
    "reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|down"
    "|drop(?:s|ped)?|shorten(?:s|ed)?|fewer|less|redusere|reduserer|reduser|redusert|senke|senker"
    "|senk|senket|ned|kutte|kutter|kutt|kuttet|minske|minsk|korte|kort|færre"
)
# verbs of change that do not say which way
CHANGE = "improve|bring|get|take|move|forbedre|bedre|bringe|få|ta"
# what goes from one bare number to another without a verb
RATED = (
    "enps|nps|csat|score|rating|index|number of|antall|antallet|karakter|karakteren|poengsum"
    "|vurdering|vurderingen|indeks"
)
# what makes a number a condition, or a name, and no measure
CONDITION = (
    "within|every|each|per|last|first|top|next|past|after|before|during|ages?|aged"
    "|innen|hver|hvert|siste|første|topp|neste|etter|før|trinn|fylte"
)
# the same where the number is one of a stretch of time: `in 30 days`
IN_TIME = "in|i|på"
TIMES = (
    "ms|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|sekunder?|minutter|minutt"
    "|time|timer|dager?|døgn|uker?|måneder?|år"
)
# a share more or less than there is, behind the number: `20 % flere`
MORE = "more|higher|larger|longer|faster|flere|mer|høyere|større|lengre|raskere"
FEWER = "fewer|less|lower|smaller|shorter|færre|mindre|lavere|kortere"
FROM, TO, TOWARDS = "from|fra", "to|til", "→|->|=>"
BETWEEN, AND = "between|mellom", "and|og"
OUT_OF = "out of|of|av"
PER_CENT = r"%|per\s?cent\b|prosent\b|pct\b"
PER_CENT_POINTS = r"(?:%|per\s?cent(?:age)?|prosent)[- ]?(?:points?|poeng)\b|pp\b"
CURRENCIES_BEFORE = r"US\$|[$€£]|(?:kr\.?|NOK|SEK|DKK|EUR|USD|GBP)[ \u00a0]?"
CURRENCIES_BEHIND = r"[$€£]|(?:kr|kroner|NOK|SEK|DKK|EUR|USD|GBP|euros?|dollars?|pounds?)\b"
UNITS = (
    "ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|stars?"
    "|points?|millisekunder?|sekunder?|minutter|minutt|time|timer|dager?|døgn|uker?|måneder?|år"
    "|stjerner?|poeng|kg|km|kWh|MWh|GWh|GB|TB|MB"
)
# words that say no more of a number than that it is one
HEDGES = frozenset(
    (
        *("about", "approx", "approximately", "around", "ca", "cirka", "circa", "eller", "ish"),
        *("max", "maximum", "min", "minimum", "minst", "omtrent", "or", "plus", "rundt", "tbd"),
        *("roughly", "pluss", "maks", "omlag", "and", "og", "to", "til"),
    )
)
# words behind two numbers that show them to be hours or ages, and no change
SUBJECTS = frozenset(
    (
        *("we", "you", "they", "it", "he", "she", "vi", "de", "du", "man", "dere", "den", "det"),
        *("to", "å"),
    )
)
NO_NOUNS = SUBJECTS | frozenset(
    (
        *("daily", "weekly", "every", "each", "weekdays", "weekends", "all", "can", "will", "are"),
        *("daglig", "ukentlig", "hver", "hvert", "hverdager", "alle", "kan", "skal", "er", "blir"),
    )
)
# words that are no part of an id made of a phrase
SMALL = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "is", "its", "our", "the", "their", "your", "en"),
        *(
            "et",
            "er",
            "og",
            "vår",
            "våre",
            "vårt",
            "den",
            "det",
            "de",
            "som",
            "that",
            "up",
            "down",
            "opp",
            "ned",
        ),
    )
)
# what comes behind them is said more closely than an id needs
JOINING = frozenset(
    (
        *(
            "of",
            "from",
            "for",
            "in",
            "on",
            "by",
            "with",
            "through",
            "against",
            "to",
            "per",
            "after",
        ),
        *("among", "av", "fra", "i", "på", "med", "gjennom", "mot", "til", "pr", "etter", "blant"),
        *("before", "within", "innen", "when", "når", "hos", "ved", "at"),
    )
)
