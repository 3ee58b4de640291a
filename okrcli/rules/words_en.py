"""English words that the rules about titles look for: how a weak goal opens, and what it counts.

Verbs stand in the infinitive, in lower case; `words_opening` adds the -ing form. Nouns that a
title counts stand in the singular or plural as titles use them.
"""

ACTIVITIES = (
    *("analyse", "analyze", "assess", "assist", "attend", "brainstorm", "collaborate"),
    *("conduct a", "conduct an", "conduct interviews", "conduct surveys", "conduct training"),
    *("conduct workshops", "consider", "consult", "contribute to", "coordinate", "discuss"),
    "evaluate",
    *("explore", "facilitate", "follow up", "have meetings", "help", "hold a meeting"),
    *("hold a workshop", "hold meetings", "hold workshops", "identify", "investigate"),
    *("look at", "look into"),
    *("meet with", "monitor", "participate", "research", "review", "study", "take part"),
    *("work on", "work towards", "work with"),
)

VAGUE = (
    *("enhance", "further develop", "improve", "optimise", "optimize", "refine", "strengthen"),
    "streamline",
)

UPKEEP = ("continue", "maintain", "remain", "uphold")

# "Keep customers coming back" is an ambition, "keep the lights on" is not: alone, keep says nothing
STEADY = (
    *("as is", "compliant", "current", "existing", "going", "lights on", "level", "levels"),
    *("operating", "operational", "operations", "running", "stable", "steady", "today's"),
)

# After these the opening word was a noun: "help desk", "review time", "monitoring coverage"
NOUNS_AFTER = (
    *("article", "articles", "center", "centre", "completion", "count", "coverage", "cycle"),
    *("cycles", "desk", "grants", "output", "page", "pages", "paper", "papers", "quality"),
    *("rate", "rates", "rating", "ratings", "ratio", "score", "scores", "share", "site"),
    *("sites", "text", "texts", "time", "times", "turnaround", "uptime", "visit", "visits"),
)

DETERMINERS = (
    *("a", "all", "an", "any", "existing", "each", "every", "how", "its", "more", "new", "our"),
    *("that", "the", "their", "these", "this", "those", "what", "which", "whether", "your"),
)

CHANGES = (
    *("boost", "bring", "cut", "decrease", "double", "drop", "get", "grow", "halve", "improve"),
    *("increase", "lift", "lower", "raise", "reduce", "shorten", "shrink", "triple"),
)

# Verbs that open a goal; those of ANOTHER_GOAL open a second one in the same title, where the rest
# elaborate ("build trust and create value") or are as often nouns ("launch events")
GOALS = (
    *("accelerate", "achieve", "attract", "build", "create", "deliver", "develop", "ensure"),
    *("establish", "launch", "simplify", "transform", "win"),
)
ANOTHER_GOAL = (
    *("automate", "become", "decrease", "digitise", "digitize", "enhance", "expand", "grow"),
    *("improve", "increase", "maximise", "maximize", "minimise", "minimize", "modernise"),
    *("modernize", "optimise", "optimize", "reduce", "strengthen"),
)

# Openings whose object has a verb of its own: "help customers save and grow"
ENABLING = ("allow", "enable", "empower", "get", "help", "inspire", "let", "make", "see", "teach")

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

HEDGES = (
    *("and so on", "as appropriate", "as far as possible", "as needed", "as necessary"),
    *("as much as possible", "if needed", "if possible", "when possible", "where appropriate"),
    *("where needed", "where possible", "wherever possible"),
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
