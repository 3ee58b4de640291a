"""Norwegian words that the rules about titles look for: how a weak goal opens, what it counts.

Verbs carry their forms here (infinitive, imperative, present), since imperatives drop an -e that
no rule of thumb restores. A noun of an activity ("kartlegging av") counts as its verb does.
"""

ACTIVITIES = (
    *("arrangere", "arranger", "avholde", "avhold", "gjennomføre kurs", "gjennomføre møter"),
    *("gjennomføre opplæring", "gjennomføre samtaler", "gjennomføre workshop"),
    *("gjennomføre workshoper", "ha dialog med", "ha møte med", "ha møter med"),
    *("analysere", "analyser", "arbeide for", "arbeide med", "arbeide mot", "bidra", "bistå"),
    *("delta aktivt", "delta i", "delta med", "delta på", "delta ved", "diskutere", "diskuter"),
    *("drøfte", "evaluere", "evaluer", "forberede", "følge opp", "følg opp", "gjennomgå"),
    *("hjelpe", "hjelp", "identifisere", "identifiser", "jobbe for", "jobbe med", "jobbe mot"),
    *("jobb med", "jobbe videre med", "kartlegge", "kartlegg", "koordinere"),
    *("legge til rette", "legg til rette"),
    *("planlegge", "planlegg", "samarbeide", "samarbeid med", "se nærmere på", "se på"),
    *("ta del i", "tilrettelegge", "undersøke", "undersøk", "utforske", "utforsk", "utrede"),
    *("utred", "vurdere", "vurder", "være med", "arbeid med", "bidrag til"),
)

# The same activities as nouns; with a word of completion behind them they are something delivered
ACTIVITY_NOUNS = (
    *("bistand til", "deltakelse i", "deltakelse på", "diskusjon om", "gjennomgang av"),
    *("identifisering av", "kartlegging av", "oppfølging av", "utforsking av", "utforskning av"),
    *("vurdering av", "arbeid med"),
)
COMPLETED = (
    *("avsluttet", "ferdig", "ferdigstilt", "fullført", "gjennomført", "godkjent", "innen"),
    *("levert", "over", "publisert", "under", "utført", "vedtatt"),
)

VAGUE = (
    *(
        "bedre",
        "effektivisere",
        "effektiviser",
        "effektivisert",
        "forbedre",
        "forbedr",
        "forbedret",
    ),
    *("optimalisere", "optimaliser", "optimalisert", "profesjonalisere", "strømlinjeforme"),
    *("styrke", "styrk", "styrket"),
    *("videreutvikle", "videreutvikl"),
)

UPKEEP = (
    *("fortsatt være", "fortsette", "fortsett", "forbli", "opprettholde", "oppretthold"),
    *("videreføre", "viderefør", "vedlikeholde", "vedlikehold"),
    *("sikre fortsatt drift", "sikre stabil drift", "sikre videre drift"),
)

HOLDS = ("behold", "beholde", "hold", "holde")
STEADY = ("dagens", "drift", "gående", "gang", "nivå", "nivået", "stabil", "stabile", "stabilt")

CHANGES = (
    *("doble", "få", "halvere", "heve", "kutte", "kutt", "løfte", "løft", "redusere"),
    *("reduser", "redusert", "senke", "senk", "tredoble", "vokse", "øke", "øk", "økt"),
    *("forbedre", "forbedr", "korte"),
)

GOALS = (
    *("bygge", "etablere", "forenkle", "innføre", "lansere", "levere", "sikre", "skape"),
    *("tiltrekke", "utvikle", "vinne"),
)
ANOTHER_GOAL = (
    *("automatisere", "bli", "digitalisere", "effektivisere", "forbedre", "modernisere"),
    *("redusere", "styrke", "øke"),
)

ENABLING = ("få", "gi", "gjøre", "hjelpe", "inspirere", "la", "lære", "sette")

HEDGES = (
    *("der det er mulig", "dersom mulig", "etter behov", "hvis mulig", "i den grad det er mulig"),
    *("mest mulig", "og lignende", "og så videre", "om mulig", "så langt det er mulig"),
    *("så langt det lar seg gjøre", "så langt som mulig", "så mye som mulig", "ved behov"),
)

UNITS = (
    *("andel", "andelen", "antall", "antallet", "dager", "dagsverk", "døgn", "hyppighet"),
    *("indeks", "indeksen", "karakter", "karakteren", "kroner", "kr", "minutter", "måneder"),
    *("per", "pr", "poeng", "poengsum", "prosent", "prosentandel", "rangering", "score"),
    *("sekunder", "stjerner", "snitt", "timer", "tonn", "uker", "vurdering", "år", "årsverk"),
    *("barn", "folk", "mennesker", "personer"),
)

# Norwegian joins its words: what is counted stands last ("saksbehandlingstid", "svarprosent")
UNIT_ENDINGS = (
    *("andel", "andelen", "antall", "avvik", "avvikene", "barn", "dager", "feil", "grad"),
    *("graden", "henvendelser", "indeks", "indeksen", "karakter", "kostnad", "kroner"),
    *("kunder", "medlemmer", "prosent", "prosenten", "rate", "raten", "saker", "score"),
    *("skader", "stid", "tall", "tallet", "tiden", "ventetid", "timer", "ulykker"),
    *("brukere", "søknader", "besøk", "brudd", "forslag", "innlegg", "klikk", "kurs", "oppslag"),
    *("tiltak", "treff", "uhell", "ansatte", "avtaler", "elever", "innbyggere", "pasienter"),
    *("frivillige", "vedtak", "ytere"),
)

# Plural endings after which a word is nevertheless no count
NOT_COUNTED = (
    *("bedre", "delere", "eller", "enklere", "etter", "flere", "færre", "høyere", "lavere"),
    *("raskere", "sikrere", "sterkere", "større", "tryggere", "under", "videre", "mindre"),
    *("kutter", "øker", "reduserer", "heller", "senter", "leder", "mer", "tjenester"),
    *("tjenestene", "kostnader", "kostnadene", "utgifter", "utgiftene"),
)

PREPOSITIONS = (
    *("av", "blant", "etter", "for", "fra", "før", "gjennom", "hos", "i", "innen", "med"),
    *("mellom", "mot", "og", "om", "over", "på", "som", "til", "under", "ved", "uten"),
)

LINKING = ("er", "hver", "hvert", "skal", "var", "vil")

COUNTS = (
    *("tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti", "elleve", "tolv"),
    *("ingen", "null"),
)

NAMES = (
    *(
        "artikkel",
        "fase",
        "kapittel",
        "klasse",
        "nivå",
        "nr",
        "rom",
        "sone",
        "steg",
    ),
    *("trinn", "uke", "utgave", "versjon"),
)

MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september"),
    *("oktober", "november", "desember", "okt", "des"),
)

PERIODS = (
    *("dag", "dager", "minutt", "minutter", "måned", "måneder", "sekund", "sekunder", "time"),
    *("timer", "uke", "uker", "år"),
)

REACHES = (*("nå", "oppnå", "passere"),)

# Any of these shows that a title is Norwegian; words that English has too stay out
MARKERS = (
    *("av", "blant", "doble", "er", "flere", "færre", "fra", "før", "gjennom", "hos", "i", "innen"),
    *("med", "mellom", "mot", "nye", "og", "om", "på", "som", "til", "ved", "våre", "øk", "øke"),
    *("halvere", "kutte", "redusere", "senke", "skal", "reduser", "uten", "vi"),
)
