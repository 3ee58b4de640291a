"""The headings of goals' tables in English, Norwegian and German, as patterns in their order.

Each is a field, what must stand below it, and the words, folded: small letters, no marks, `ø` as
`o`. What must stand below: N numbers, D days, T texts, K kinds of goals, L outline numbers or ids,
R references, P periods, U addresses, - anything. The order is the order of preference.
"""

PATTERNS: tuple[tuple[str, str, str], ...] = (
    (
        "ignored",
        "-",
        r"(?:progress|fortschritts?|fremdrift|framdrift)s? ?(?:bar|balken|s?linje)|trend(?:s|"
        r"pil)?|spark ?lines?|tendens|tendenz|verlauf|utvikling|entwicklung|pil|arrow|"
        r"confidential|locked|time estimate|time spent|parent iid|author username|(?:kr |"
        r"okr )?average|gjennomsnitt|durchschnitt|manager|created at ?(?:utc)?|opprettet|"
        r"erstellt(?: am)?|angelegt|leder navn",
    ),
    (
        "kind",
        "K",
        r"(?:okr |item |issue |work ?item |goal |node |mal)?(?:type|typ|kind|category|level|art|"
        r"ebene|kategori|kategorie|niva|sort|slag)|(?:objective|o) (?:or )?(?:kr|key result)",
    ),
    (
        "scope",
        "T",
        r"type|typ|level|scope|okr (?:type|level|typ)|niva|ebene|omfang|goal type|reach|maltype|"
        r"zieltyp",
    ),
    (
        "outline",
        "L",
        r"#|no|nr|number|order|outline|wbs|rank|rekkefolge|reihenfolge|nummer|ordnung|"
        r"sort ?order|lfd nr|index|position|posisjon|okr (?:no|nr|number|#)|hierarchy|hierarki|"
        r"hierarchie|lopenummer|gliederung",
    ),
    ("iid", "L", r"iid|(?:issue|work ?item) iid"),
    (
        "id",
        "L",
        r"(?:row |okr |goal |item |objective |key result |kr |node |record |unique |external |"
        r"work ?item |issue )?(?:id|key|ref|code|uid|guid|identifier|kode|kennung|schlussel|nr|no|"
        r"nummer|zeile|rad)(?: id| nr)?|row|referanse",
    ),
    (
        "parent",
        "R",
        r"parent(?: (?:id|key|ref|objective|objective id|goal|goal id|okr|item|row|row id|node|"
        r"element|title|path|name))?|(?:objective|goal|key result|kr|okr|item|mal|ziel|"
        r"nokkelresultat|schlusselergebnis) ?(?:id|ref|key)|belongs to|part of|"
        r"over ?ordn?et(?: (?:mal(?:et)?|id|element|rad|malsetting))?|tilhorer|horer til|"
        r"u(?:e)?bergeordnete?[rs]?(?: (?:\w+))?|eltern ?(?:id|element|ziel)?|gehort zu|"
        r"aligned? (?:to|with)|alignment|supports|supporting|contributes to|stotter|bidrar til|"
        r"unterstutzt|zahlt ein auf|up ?link|linked to|koblet til|for(?:elder|eldre)(?: ?id)?|"
        r"mor(?:element|mal)|ancestor|zugehorig\w*(?: \w+)?",
    ),
    # beside an id another name of the same thing, which what lies below may call it by
    ("second_id", "L", r"(?:issue |work ?item |row |record |unique |external |node )?(?:id|key)"),
    ("commit_zone", "T", r"commit(?:ment)? (?:zone|text|zon)|commit sone|minstemal|commit"),
    ("target_zone", "T", r"target (?:zone|text)|malsone|zielzone"),
    ("stretch_zone", "T", r"stretch (?:zone|text)|strekksone|stretchzone"),
    ("zone", "-", r"zone|sone|reached zone|oppnadd sone|erreichte zone"),
    (
        "commit",
        "N",
        r"commit(?:ted|ment)?(?: goal)?(?: ?(?:value|figure|number|level|count|wert|verdi|tall|"
        r"zahl|amount))?|minimum(?: ?(?:value|figure|number|level|count|wert|verdi|tall|zahl|"
        r"amount))?|minstemal|threshold|terskel",
    ),
    (
        "stretch",
        "N",
        r"stretch(?: goal| target| ?ziel| ?mal)?(?: ?(?:value|figure|number|level|count|wert|"
        r"verdi|tall|zahl|amount))?|strekkmal|ambisjonsniva|moonshot|streckziel|"
        r"ambitious target|maximum|dehnungsziel",
    ),
    (
        "mid_score",
        "-",
        r"mid(?:dle|term)?(?: ?(?:q|quarter|cycle|point|term|year|kvartal|veis|"
        r"s))*(?: of)?(?: quarter| cycle)? (?:score|grade|rating|review|check ?in|evaluering|"
        r"karakter|bewertung|poeng|punkte)|midtveis ?\w*|halbzeit ?\w*|zwischen(?:stand|"
        r"bewertung|note)|half ?time|halfway ?\w*|interim score",
    ),
    (
        "final_score",
        "-",
        r"(?:final|end|closing|year ?end|quarter ?end|q end|total)(?: of)?(?: q| quarter|"
        r" cycle)? (?:score|grade|rating|result|evaluation)|slutt(?:karakter|evaluering|score|"
        r"poeng|vurdering)|end(?:bewertung|note|punkte|punktzahl)|abschluss ?(?:bewertung|note)|"
        r"endelig (?:karakter|score|poeng|vurdering)|grade|karakter|score final",
    ),
    ("mid_progress", "-", r"mid(?: ?q)? progress"),
    (
        "target",
        "N",
        r"(?:metric )?(?:target|goal|to|aim|desired|planned|plan|objective|end|final|finish|"
        r"soll|ziel|end|mal|malsetting|onsket|til|slutt|bis|ende|zu erreichen|tilsikta|"
        r"planlagt)(?: ?(?:value|figure|number|level|count|wert|verdi|tall|zahl|"
        r"amount))?(?: 20\d\d| q[1-4]| t[1-3])?|target (?:for|by|at) .*|malniva|malt?all|maltal|"
        r"onsket (?:resultat|niva|tilstand)|"
        r"zielgrosse|zielmarke|ambisjon|ambition|aspiration|norm|metric target|"
        r"key result target|definition of success|desired (?:state|result)|sollwert",
    ),
    (
        "baseline",
        "N",
        r"(?:metric )?(?:base ?line|base|start(?:ing)?|initial|from|was|opening|original|"
        r"beginning|first|before|ausgangs?|start|anfangs?|basis|von|beginn|utgangs?|fra|"
        r"grunnlinje|utgangspunkt|nullpunkt|nullmaling|startniva|startpunkt|nulllinje|referanse|"
        r"forrige|i fjor|last year|previous|vorher|vorjahr|nullpunkt|ist zu beginn|"
        r"status ved start|stand zu beginn|for|ausgangslage|ausgangspunkt)(?: ?(?:value|figure|"
        r"number|level|count|wert|verdi|tall|zahl|amount))?(?: point| punkt)?(?: 20\d\d| q[1-4]|"
        r" t[1-3])?|nullmessung|opprinnelig(?: verdi)?|ursprung(?:lich)?(?: wert)?",
    ),
    (
        "current",
        "N",
        r"(?:metric )?(?:current|now|actual|actuals|latest|today|last|recent|achieved|so far|"
        r"status|reading|measured|to date|result|results|as of today|as is|na|navaerende|siste|"
        r"faktisk|oppnadd|hittil|resultat|per i dag|i dag|malt|gjeldende|ferskeste|dagens|"
        r"status (?:na|now|jetzt|heute|today|i dag|idag|pr|per)(?: i dag| dato)?|"
        r"stand heute|na status|aktuell(?:er|"
        r"e)?|ist|jetzt|derzeitig(?:er)?|momentan(?:er)?|stand|erreicht|heute|gemessen|neuester|"
        r"letzter|bisher|ergebnis|standen|verdi|value|wert|avlesning|messwert|"
        r"malt verdi)(?: ?(?:value|figure|number|level|count|wert|verdi|tall|zahl|"
        r"amount))?(?: \d.*)?|ist stand|aktueller stand|current (?:state|result|progress)",
    ),
    (
        "value",
        "N",
        r"value|verdi|wert|figure|tall|zahl|reading|amount|measurement|maling|messung|avlesning|"
        r"resultat|result",
    ),
    (
        "unit",
        "T",
        r"(?:metric |measurement |target |value )?(?:unit|units|uom|unit of measure(?:ment)?|"
        r"measure ?unit|enhet|maleenhet|benevning|einheit|masseinheit|messeinheit|format|"
        r"number format|valuta|currency)",
    ),
    (
        "metric",
        "T",
        r"metric(?: name| type)?|measure(?: name)?|measurement|indicator name|kpi(?: name)?|"
        r"malemetode|messgrosse|metrik(?:k)?|what (?:we )?measure|maleparameter|kennzahl",
    ),
    (
        "confidence",
        "-",
        r"confidence(?: level| score| rating| index)?|likelihood|certainty|sikkerhet|konfidens|"
        r"tillit|tro|tiltro|trygghet|zuversicht|konfidenz|sicherheit|vertrauen|probability|"
        r"sannsynlighet|wahrscheinlichkeit|belief|how sure|konfidensniva|sikkerhetsgrad|"
        r"zuversichtlichkeit|odds",
    ),
    (
        "progress",
        "-",
        r"(?:kr |okr |objective |goal |team |overall )?(?:progress|completion|complete|"
        r"percent complete|% ?(?:complete|done|progress)?|pct|percent(?:age)?(?: done)?|"
        r"fremdrift|framdrift|fullfort|fremgang|framgang|fortschritt|erfullung(?:sgrad)?|"
        r"erledigt|fertig(?:stellung)?(?:sgrad)?|ferdigstillelse|ferdig|grad|maloppnaelse|"
        r"zielerreichung(?:sgrad)?|attainment|achievement|prosent|prozent|done)(?: %| pct|"
        r" percent| in %| i %| i prosent| prosent)?|% .*|.* %",
    ),
    (
        "score",
        "N",
        r"(?:kr |okr |objective |key result )?(?:score|rating|points|poeng|poengsum|punkte|"
        r"bewertung|note|evaluation|vurdering|grading|result score|punktzahl|"
        r"resultatscore)(?: 0 ?1(?: 0)?)?",
    ),
    (
        "closed_at",
        "D",
        r"closed(?: at| on| date)?(?: utc)?|lukket(?: dato)?|geschlossen(?: am)?|"
        r"completed(?: at| on)?|resolved(?: at)?",
    ),
    (
        "edited",
        "D",
        r"(?:last )?(?:edited|updated|modified|changed)(?: (?:time|at|on|date|"
        r"by date))?(?: utc)?|last (?:update|check ?in)(?: date)?|sist (?:endret|oppdatert|"
        r"redigert)|oppdatert(?: dato)?|endret|zuletzt (?:geandert|bearbeitet|aktualisiert)|"
        r"aktualisiert(?: am)?|geandert(?: am)?|letzte (?:anderung|aktualisierung)|endringsdato",
    ),
    (
        "due",
        "D",
        r"(?:due|end|expected end|planned end|finish|target|completion|close|deadline|expected|"
        r"stop)(?: ?date| day)?|deadline|by(?: when)?|frist(?:dato)?|forfall(?:sdato)?|"
        r"slutt(?:dato)?|til(?: dato)?|ferdig(?:dato| innen)?|fallig(?:keit)?(?:sdatum| am)?|"
        r"enddatum|end ?termin|termin|ende|zieldatum|maldato|innen|bis(?: wann| datum| zum)?|"
        r"falligkeitsdatum|abgabe(?:datum|termin)?|stichtag|goal|mal|ziel|to",
    ),
    (
        "start",
        "D",
        r"(?:start|expected start|planned start|begin|beginning|from|kick ?off)(?: ?date| day)?|"
        r"begins|start ?dato|fra(?: dato)?|oppstart|startdatum|beginn|anfang|anfangsdatum|von|"
        r"ab|beginndatum|begynner|gyldig fra",
    ),
    (
        "date",
        "D",
        r"date|day|when|month|maned|monat|check ?in ?(?:date|day)?|created(?: at| on)?|"
        r"recorded(?: at| on)?|"
        r"reported(?: at| on)?|measured(?: at| on)?|measurement date|as of|timestamp|time|dato|"
        r"dag|malt|malt dato|maledato|registrert(?: dato)?|rapportert|datum|tag|zeitpunkt|"
        r"stichtag|messdatum|stand|erfasst(?: am)?|week|reading date|tidspunkt|reported date|"
        r"created|opprettet|date (?:of|recorded|reported).*|check ?in date|per",
    ),
    (
        "sublevel",
        "T",
        r"del ?mal|sub ?(?:objective|goal)s?|sub ?ziel|teilziele?|unterziele?|etappenziel|"
        r"strateg(?:y|i|ie)|strategisk grep|focus ?area|innsatsomrade|satsingsomrade|"
        r"satsningsomrade|handlungsfeld|fokus ?omrade|fokusbereich|tema|theme|thema|underm al|"
        r"intermediate goal|secondary goal|undermal|resultatomrade|pillar",
    ),
    (
        "key_result",
        "T",
        r"(?:measurable |our |the )?key ?results?(?: \d+)?(?: (?:title|name|text|description))?|"
        r"krs?(?: (?:title|name|text|description))?|nokkelresultat(?:er|et)?|resultatmal|"
        r"hovedresultat(?:er)?|malbare? resultat(?:er)?|schlu(?:e)?sselergebnis(?:se)?|"
        r"schlusselresultate?|kernergebnis(?:se)?|kernresultate?|hauptergebnis(?:se)?|"
        r"messbares? ergebnis(?:se)?|resultatindikator(?:er)?|styringsindikator(?:er)?|"
        r"styringsparameter|success (?:measure|metric|criteria|criterion)s?|outcomes?|"
        r"(?:measurable|expected|desired) (?:results?|outcomes?)|malbart? resultat|"
        r"forventet resultat|nokkelresultater og mal|malepunkt(?:er)?|erwartetes? ergebnis",
    ),
    (
        "objective",
        "T",
        r"(?:(?:okr|our|team|company|strategic|main|top|quarterly|annual|overall|business|"
        r"okr set) )?(?:objectives?|goals?|aims?|ambitions?|intents?)(?: (?:title|name|text|"
        r"description|statement))?|hoved ?mal(?:setting)?|mal|malet|malset(?:t|n)?ing(?:er)?|"
        r"overordnet mal|strategisk mal|resultat ?omrade|malformulering|ambisjon(?:er)?|ziele?|"
        r"haupt ?ziele?|ober ?ziele?|zielsetzung|zielformulierung|strategisches ziel|leitziel|"
        r"unternehmensziel|teamziel|hensikt|kvalitativt mal",
    ),
    (
        "title",
        "T",
        r"(?:item |goal |okr |task |issue |work ?item |kpi )?(?:title|name|summary|heading|"
        r"subject|headline|item|tittel|navn|overskrift|emne|titel|bezeichnung|uberschrift|"
        r"betreff|titel des ziels|sammendrag|zusammenfassung|what|hva|was|element|oppsummering|"
        r"benevnelse|thema)|okrs?|goal|objective",
    ),
    (
        "key_result",
        "T",
        r"results?|indicators?|measures?|metrics?|kpis?|milestones?|targets?|resultat(?:er)?|"
        r"indikator(?:er|en)?|malepunkt(?:er)?|maleindikator(?:er)?|milepael(?:er)?|"
        r"ergebnis(?:se)?|messgrossen?|kennzahl(?:en)?|meilensteine?|delresultat(?:er)?|"
        r"resultatkrav|nokkeltall|messkriterium|messkriterien|erfolgskriteri(?:um|en)|"
        r"suksesskriteri(?:um|er)|what will change|hvordan maler vi",
    ),
    (
        "email",
        "-",
        r".*\be ?(?:mail|post)s?(?: ?(?:address|adresse))?|epost(?:adresse)?|mail(?:adresse)?|"
        r"owner email.*|e mail.*",
    ),
    (
        "username",
        "-",
        r"(?:assignee|owner|responsible) (?:username|user ?name|login|handle|id)|username|login|"
        r"handle|brukernavn|benutzername|kurzel",
    ),
    (
        "owner",
        "T",
        r"(?:co ?)?owners?(?:ship)?(?: name)?|owned by|responsible(?: person| party| for)?|"
        r"responsibility|accountable|dri|lead(?:er|s)?|assignees?|assigned(?: to)?|persons?|"
        r"people|who|champion|sponsor|driver|member|key result owner|eiere?|eierskap|"
        r"ansvarlige?|ansvar(?:shavende)?|hvem|ansvarlig person|resultatansvarlig|resultateier|"
        r"verantwortlich(?:e|er|keit)?(?: person)?|verantwortung|zustandig(?:e|er|keit)?|"
        r"besitzer|eigentumer|inhaber|leitung|wer|ansprechpartner|bearbeiter|contact|"
        r"kontakt(?:person)?|pic|person i charge|malansvarlig|maleier|zielverantwortliche?r?|"
        r"name|navn",
    ),
    (
        "author",
        "T",
        r"(?:created|reported|recorded|checked in|updated|submitted|entered|author|"
        r"registered) by|author|reporter|user|registrert av|forfatter|rapportert av|"
        r"opprettet av|fort av|erstellt von|erfasst von|gemeldet von|autor|verfasser|"
        r"innmeldt av|benutzer",
    ),
    (
        "period",
        "P",
        r"(?:okr |time |goal )?(?:periods?|quarters?|cycles?|time ?frames?|time ?box|time ?line|"
        r"sprint|iteration|milestone|interval|session|season|term|periode|kvartal|tertial|"
        r"syklus|tidsrom|zeitraum|quartal|zyklus|halbjahr|halvar|ar|jahr|year|okr syklus|"
        r"planperiode|okr zyklus|tidsperiode|laufzeit|saison|quarter year)",
    ),
    (
        "team",
        "T",
        r"(?:owner |owning |responsible )?(?:teams?|entity|entities|departments?|dept|"
        r"divisions?|units?|org(?:ani[sz]ation)?(?: unit)?|groups?|squads?|tribes?|"
        r"business units?|function|area|workspace|space|company|avdeling(?:er)?|seksjon|"
        r"virksomhet|etat|enhet(?:er)?|lag|tjenesteomrade|virksomhetsomrade|omrade|gruppe|"
        r"abteilung(?:en)?|bereich|mannschaft|organisationseinheit|einheit|geschaftsbereich|"
        r"team ?name|teams? ?navn|ressort|direktorat|organisasjon|selskap)",
    ),
    (
        "weight",
        "N",
        r"weight(?:ing|age|ed)?(?: %)?|vekt(?:ing)?|viktighet|gewicht(?:ung)?|importance",
    ),
    (
        "status",
        "-",
        r"(?:okr |kr |key result |current )?(?:status(?:es)?|health|rag(?: status)?|"
        r"traffic ?light|tilstand|helse|ampel|zustand|lage|trafikklys|gesundheit|standing|"
        r"condition|flag|okr status|bedomming|track|stoda|ampelstatus|how is it going)",
    ),
    (
        "state",
        "T",
        r"(?:objective |okr )?state|status|tilstand|zustand|stadium|fase|phase|lifecycle",
    ),
    (
        "archived",
        "-",
        r"(?:is )?(?:archived?|deleted|inactive|arkivert|slettet|archiviert|geloscht)",
    ),
    (
        "labels",
        "-",
        r"labels?|tags?|categor(?:y|ies)|kategori(?:er)?|etiketter|merkelapper|kategorien?|"
        r"schlagw(?:o|oe)rte(?:r)?|merkmale|keywords|stikkord|topics?|emner|themen|stichworte",
    ),
    (
        "url",
        "U",
        r"url|links?|web ?url|address|lenker?|adresse|href|permalink|weblink|verweis|verknupfung",
    ),
    (
        "next",
        "T",
        r"initiatives?|next(?: steps?| actions?)?|actions? (?:taken|planned)|neste steg|videre|"
        r"tiltak|massnahmen?|nachste schritte|initiativen?|initiativer|plan|what next|plans",
    ),
    (
        "actions",
        "T",
        r"actions?|initiatives?|tasks?|activit(?:y|ies)|action (?:plan|items?)|tiltak|"
        r"aktiviteter|initiativer|handlinger|oppgaver|massnahmen?|aktivitaten|initiativen|"
        r"aufgaben|projects?|prosjekter|projekte|deliverables|to ?dos?|how",
    ),
    (
        "note",
        "-",
        r"(?:(?:latest|last|status|progress|check ?in|change|weekly) )*(?:notes?|comments?|"
        r"commentary|remarks?|updates?|info|kommentar(?:er|e)?|merknad(?:er)?|notat(?:er)?|"
        r"bemerkning(?:er)?|anmerkung(?:en)?|bemerkung(?:en)?|notiz(?:en)?|hinweise?|feedback|"
        r"tilbakemelding|forklaring|erlauterung|begrunnelse|learnings?|laerdom|story|narrative|"
        r"oppdatering)|what happened|reason|anmerkninger|tekst|rationale for score",
    ),
    (
        "description",
        "-",
        r"(?:long |full |detailed )?(?:descriptions?|details?|definitions?|beskrivelse(?:r)?|"
        r"detaljer|definisjon|utdyping|beschreibung(?:en)?|erlauterungen|context|background|"
        r"bakgrunn|hintergrund|detailbeschreibung|kontext|why|hvorfor|begrundung|warum|"
        r"rationale|purpose|formal|zweck|how (?:it is )?measured|how we measure|malemetode|"
        r"hvordan males det|datakilde|data ?source|source|kilde|quelle|messmethode|presisering|"
        r"scope note|body|text)|info",
    ),
    ("priority", "-", r"priority|prio|prioritet|prioritat|prioritering|priorisierung|moscow|p"),
)
