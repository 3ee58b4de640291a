"""English words that the rules about titles look for: how a weak goal opens, and what it counts.

Verbs stand in the infinitive, in lower case; `words_opening` adds the -ing form. Nouns that a
title counts stand in the singular or plural as titles use them.
"""

# "Keep customers coming back" is an ambition, "keep the lights on" is not: alone, keep says nothing
STEADY = (
    *("as is", "compliant", "current", "existing", "going", "lights on", "level", "levels"),
    *("operating", "operational", "operations", "running", "stable", "steady", "today's"),
)

CHANGES = (
    *("boost", "bring", "cut", "decrease", "double", "drop", "get", "grow", "halve", "improve"),
    *("increase", "lift", "lower", "raise", "reduce", "shorten", "shrink", "triple"),
)

# "to" before these tells what for, unless one of PLAIN_TO stands before it ("ready to win")
AIMS = (
    *("accelerate", "achieve", "allow", "avoid", "boost", "cut", "drive", "enable", "ensure"),
    *("free", "give", "help", "improve", "increase", "lower", "make", "maximise", "maximize"),
    *("prevent", "protect", "reduce", "save", "secure", "support", "unlock", "win"),
)
PLAIN_TO = (
    *("able", "aim", "ambition", "best", "chance", "continue", "easier", "easiest", "easy"),
    *("first", "going", "how", "need", "place", "plan", "power", "ready", "right", "time"),
    *("tools", "trying", "want", "way", "ways", "willing"),
)

# Things that a bare number can count; compounds and plain plurals are found by their endings
UNITS = (
    *("average cost", "count", "days", "grade", "headcount", "hours", "index", "kilo"),
    *("kilometre", "latency", "lead time", "level", "meters", "metres", "minutes", "months"),
    *("nps", "csat", "enps", "number of", "occupancy", "percentage", "people", "per"),
    *("percentile", "proportion", "promoter", "rank", "rate", "rating", "ratio", "score"),
    *("seconds", "share", "stars", "time", "time to", "tonnes", "tons", "uptime", "volume"),
    *("weeks", "years", "children", "men", "women"),
)

# Plurals without an ending
COUNTED = ("personnel", "staff")

# Plurals in form only: a number of "sales" or "operations" is a number of nothing in particular
NOT_COUNTED = (
    *("across", "always", "analytics", "awareness", "business", "costs", "earnings", "economics"),
    *("ethics", "excess", "expenses", "focus", "logistics", "news", "operations", "process"),
    *("progress", "sales", "savings", "services", "success", "towards", "various", "works"),
)

PREPOSITIONS = (
    *("about", "across", "after", "among", "and", "at", "before", "between", "by", "during"),
    *("for", "from", "in", "into", "of", "on", "over", "that", "through", "to", "under", "via"),
    *("when", "where", "which", "who", "with", "within", "without"),
)

# Behind a number these are no unit either
LINKING = ("are", "as", "each", "every", "is", "will")

COUNTS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "twenty", "no", "zero"),
)

# A number behind these names a thing: it measures nothing
NAMES = (
    *("android", "angular", "art", "article", "chapter", "class", "day", "dynamics", "grade"),
    *("ios", "iso", "java", "level", "microsoft", "office", "paragraph", "part", "phase"),
    *("python", "react", "release", "room", "sprint", "stage", "step", "v", "version"),
    *("web", "week", "windows", "year", "zone"),
)

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug"),
    *("sep", "sept", "oct", "nov", "dec"),
)

# Units of time, data and energy that convert into each other
PERIODS = (
    *("ms", "s", "sec", "second", "min", "minute", "h", "hour", "d", "day", "week", "month"),
    *("year", "kb", "mb", "gb", "tb", "kwh", "mwh", "gwh"),
)

REACHES = (*("achieve", "hit", "pass", "reach", "reaching", "surpass"),)
