"""Norwegian words that the rules about titles look for: how a weak goal opens, what it counts.

Verbs carry their forms here (infinitive, imperative, present), since imperatives drop an -e that
no rule of thumb restores. A noun of an activity ("kartlegging av") counts as its verb does.
"""

HOLDS = ("behold", "beholde", "hold", "holde")
STEADY = (
    *("dagens", "drift", "gående", "gang", "nivå", "nivået", "posisjonen", "plassen", "stabil"),
    *("stabile", "stabilt"),
)

CHANGES = (
    *("doble", "få", "halvere", "heve", "kutte", "kutt", "løfte", "løft", "redusere"),
    *("reduser", "redusert", "senke", "senk", "tredoble", "vokse", "øke", "øk", "økt"),
    *("forbedre", "forbedr", "korte"),
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
