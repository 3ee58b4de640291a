"""Norwegian words that leave a goal open: changes without a distance, hedges, upkeep.

The lists have the form of `activities_en`.
"""

CHANGES = """
akselerere, auke, avgrense, avhjelpe, bedret, begrense, bekjempe, bidra til økt, bli bedre,
bli flinkere, bremse, bygge ned, bygge opp under, bøte på, dempe, dra ned, dra opp, effektivisere,
effektivisering av, effektivisert, finjustere, finpusse, forbedre, forbedret, forbedring av,
fordype, forenkle, forenklet, forenkling av, forkorte, fornye vår, forskjønne, forsterke,
forsterket, fortsette å forbedre, fortsette å redusere, fortsette å øke, framskynde, fremskynde,
friske opp, få bedre, få bukt med, få fart på, få ned, få opp, gi bedre, gi høyere, gi lavere,
gi større, gi økt, gi økte, gjøre bedre, glatte ut, harmonisere, heve, hevet, holde nede,
humanisere, høyne, intensivere, jekke ned, jekke opp, korte, korte inn, korte ned, krympe, kutte,
kutte i, kutte ned på, kvalitetsheve, la * vokse, lette, livne opp, løfte, løfte kvaliteten,
løfte opp, maksimere, mildne, minimere, minke, minske, modernisere, motarbeide, motvirke,
nedjustere, nedskalere, oppgradere kvaliteten, oppjustere, optimalisere, optimalisering av,
optimalisert, optimere, perfeksjonere, presse ned, presse opp, profesjonalisere, rasjonalisere,
reduksjon av, reduksjon i, redusere, redusert, revitalisere, senke, senket, sette fart på,
sette ned, sette opp farten, sikre bedre, sikre høyere, sikre større, sikre økt, skape bedre,
skape høyere, skape lavere, skape større, skape økt, skjerpe, skru ned, skru opp, slanke,
spare inn på, spisse, stabilisere, stramme inn, stramme opp, strømlinjeforme, styrke, styrket,
styrking av, svekke, sørge for bedre, sørge for økt, ta * til neste nivå, trappe ned,
trappe ned på, trappe opp, trimme, utbedre, utdype, utjevne, utnytte bedre, utvide,
utvikle videre, videreutvikle, videreutviklet, vokse, øke, øke opp, økning av, økning i, økt
"""
NOT_CHANGES = """
bedre barnehage, bedre føre var, flere enn, heve avtalen, heve kjøpet, heve kontrakten,
heve penger, høyere skole, høyere utdanning, kutte båndet, kutte gress, lette anker,
løfte forbudet, mer eller mindre, senke båten, styrke-, utvide avtalen, utvide kontrakten,
utvide med en, utvide til, vokse fram, vokse opp, øke med
"""
NOT_CHANGE_HEADS = ""

COMPARATIVES = """
bedre, bekvemmere, billigere, blidere, bredere, dristigere, dyktigere, dypere, effektivere,
enklere, fastere, finere, flere, flinkere, fornøydere, fredeligere, friskere, færre, gjevere,
gladere, glattere, greiere, grønnere, hardere, hjelpsommere, hyggeligere, hyppigere, høyere,
jevnere, kjappere, kjekkere, klarere, klokere, kortere, kvassere, kvikkere, lavere, lenger,
lengere, lengre, lettere, likere, lunere, lysere, mer, mildere, mindre, minkende, modigere,
modnere, morsommere, mykere, nyttigere, nærmere, oftere, penere, raskere, rausere, reinere,
renere, rikere, rimeligere, roligere, rundere, ryddigere, saktere, sikrere, sjeldnere, skarpere,
skjønnere, slankere, smalere, smartere, smidigere, snillere, sprekere, sterkere, stigende,
stiligere, stillere, strammere, strengere, stødigere, større, sunnere, synkende, tettere,
trangere, triveligere, trivligere, tryggere, tydeligere, tøffere, tørrere, vakrere, varigere,
varmere, vennligere, viktigere, villigere, voksende, åpnere, ærligere, økende, økt
"""
MAKES = """
ansette, beholde, bli, bruke, bygge, etablere, finne, få, få inn, få oss, få på plass, få til, gi,
gjøre, ha, hente, hente inn, holde, kjøre, la, lage, levere, møte, oppnå, produsere, rekruttere,
selge, sette, sikre, skaffe, skape, stå, svare, sørge for, ta, tilby, tiltrekke, tiltrekke oss,
trekke, utvikle, verve, vinne, yte
"""
IS = """
blir, bor, bruker, er, fungerer, får, føler seg, gir, går, har, jobber, kjøper, kjører, kommer,
leser, lever, selger, sover, tar, trives, velger, virker
"""
GOES = """
avtar, bedrer seg, bedres, blir bedre, blir redusert, daler, effektiviseres, er blitt bedre,
er blitt redusert, er forbedret, er forkortet, er nedadgående, er på vei ned, er på vei opp,
er redusert, er stigende, er styrket, er synkende, er økende, er økt, faller, forbedres,
forenkles, forkortes, går ned, går opp, har blitt bedre, har blitt redusert, har falt,
har gått ned, har minket, har steget, har sunket, har vokst, har økt, heves, krymper, kuttes,
minker, minsker, må ned, må opp, optimaliseres, reduseres, senkes, skal ned, skal opp, stiger,
styrkes, synker, tar seg opp, utvides, vokser, øker
"""
GOES_BEFORE = """
betydelig, blant, denne, dette, etter, for, fra, før, gjennom, hos, hvert, i, igjen, innen, jevnt,
klart, kraftig, litt, markant, med, mens, merkbart, mye, og, over, på, raskt, sakte, sammen, slik,
tydelig, uten, utover, ved, vesentlig, år
"""
RELATIVE = "at, der, enn, fordi, hvem, hvis, hvor, hvordan, hvorfor, når, som"
THAN = "enn"
TO_ALL = "for alle, til alle, til hver, til hvert, til ingen, til null, til samtlige"

NUMBERS = """
atten, dusin, elleve, fem, femten, femti, fire, fjorten, førti, hundre, million, ni, nitten,
nitti, seks, seksten, seksti, sju, sytten, sytti, syv, ti, tjue, to, tolv, tre, tretten, tretti,
tusen, åtte, åtti
"""
AMOUNTS = """
dobbel, dobbelt, dobbelte, doble, dobler, dobles, doblet, dobling, firedel, firedoble, fjerdedel,
halv, halve, halvere, halverer, halveres, halvering, halvert, halvparten, null, tidoble, tredel,
tredjedel, tredoble
"""

HEDGES = """
alt etter, antagelig, antakelig, av og til, avhengig av budsjett, avhengig av budsjettet,
avhengig av kapasitet, avhengig av tid, avhengig av været, avhengig av økonomi, best mulig, bl.a.,
blant annet, ca, cirka, delvis, der det egner seg, der det er aktuelt, der det er behov,
der det er behov for det, der det er formålstjenlig, der det er fornuftig,
der det er hensiktsmessig, der det er kapasitet, der det er mulig, der det er naturlig,
der det er nødvendig, der det er plass til det, der det er praktisk, der det er relevant,
der det er rom, der det faller naturlig, der det kreves, der det lar seg gjøre, der det passer,
der det trengs, der dette er mulig, der forholdene ligger til rette, der vi kan, der vi rekker,
dersom budsjettet tillater, dersom det er aktuelt, dersom det er behov, dersom det er kapasitet,
dersom det er midler, dersom det er mulig, dersom det er nødvendig, dersom det er tid,
dersom det lar seg gjøre, dersom det passer, dersom mulig, dersom nødvendig, dersom tid,
dersom tida, dersom tiden, dersom vi kan, dersom vi rekker, eller der omkring, eller deromkring,
eller lignende, eller liknende, eller noe slikt, eller tilsvarende, en eller annen,
et eller annet, etter behov, etter beste evne, etter evne, etter hvert, etter hvert som,
etter kapasitet, etter nærmere vurdering, etter skjønn, etter ønske, etterhvert, eventuelt,
flest mulig, forholdsvis, forhåpentligvis, fortrinnsvis, forutsatt at budsjettet,
forutsatt at det er, forutsatt finansiering, forutsatt kapasitet, forutsatt midler, færrest mulig,
før eller siden, ganske raskt, ganske snart, gjerne, helst, hovedsakelig, hvis aktuelt,
hvis alt går bra, hvis behov, hvis budsjettet tillater, hvis det blir tid, hvis det er aktuelt,
hvis det er behov, hvis det er kapasitet, hvis det er mulig, hvis det er nødvendig,
hvis det er penger, hvis det er plass, hvis det er rom, hvis det er tid, hvis det er økonomi,
hvis det lar seg gjøre, hvis det passer, hvis det trengs, hvis kapasiteten, hvis mulig,
hvis nødvendig, hvis relevant, hvis tid, hvis tida, hvis tiden, hvis vi får tid, hvis vi har tid,
hvis vi kan, hvis vi rekker, hvis vi rekker det, hvis været, i den grad, i den utstrekning,
i det store og hele, i en eller annen form, i hovedsak, i noen grad, i prinsippet, i rimelig grad,
i stor grad, i størst mulig grad, i så stor grad, innen rimelighetens grenser,
innenfor rimelighetens grenser, innimellom, kanskje, med videre, mer eller mindre, mest mulig,
mesteparten, minst mulig, muligens, noe slikt, noenlunde, nokså, normalt, når anledningen,
når behovet, når budsjettet, når det er behov, når det er hensiktsmessig, når det er kapasitet,
når det er mulig, når det er nødvendig, når det er tid, når det lar seg gjøre,
når det måtte passe, når det passer, når det trengs, når kapasiteten, når tid, når tida,
når tiden, når vi får anledning, når vi får tid, når vi har tid, når vi kan, når vi rekker,
når vi rekker det, og andre ting, og annet, og den slags, og lignende, og liknende, og slikt,
og så videre, om alt går bra, om det blir tid, om det er mulig, om det er tid, om det går,
om det lar seg gjøre, om det passer, om det trengs, om mulig, om nødvendig, om tida, om tiden,
om vi rekker, omtrent, omtrentlig, pluss minus, pluss/minus, på et eller annet vis, på sikt,
raskest mulig, relativt raskt, rimelig bra, rimelig godt, rimelig raskt, rundt regnet,
sannsynligvis, slik det passer, som regel, stort sett, så bra som mulig, så fort som mulig,
så fort som råd, så få som mulig, så godt det går, så godt det lar seg gjøre, så godt som mulig,
så godt vi kan, så langt budsjettet, så langt det er mulig, så langt det er praktisk,
så langt det er råd, så langt det går, så langt det lar seg gjøre, så langt det passer,
så langt det rekker, så langt kapasiteten, så langt midlene, så langt mulig, så langt ressursene,
så langt råd er, så langt som mulig, så langt tida, så langt tiden, så langt vi kan,
så langt vi rekker, så lite som mulig, så mange som mulig, så mye som mulig,
så ofte det lar seg gjøre, så ofte som mulig, så ofte vi kan, så raskt som mulig,
så sant det er mulig, så sant det lar seg gjøre, så snart det lar seg gjøre, så snart som mulig,
så tidlig som mulig, sånn cirka, sånn noenlunde, sånn omtrent, tidvis, til en viss grad,
tilnærmet, trolig, typisk, vanligvis, ved anledning, ved behov, ved ledig kapasitet,
ved leilighet, ved mulighet
"""
NEARLY = """
bortimot, ca, cirka, nesten, nær, nær sagt, nærmest, omtrent, praktisk talt, rundt, stort sett,
så godt som, så å si, tilnærmet
"""
ALL_OF = "alle, alltid, alt, halve, halvparten, hele, hver, hvert, ingen, samtlige"
TRYING = """
forsøk å, forsøke å, ha som mål å, håpe å, prøv å, prøve å, satse på å, strebe etter å, søke å,
tilstrebe å
"""

UPKEEP = """
bevar, bevare, drifte, forbli, forsvare posisjonen, fortsatt drive, fortsatt gi, fortsatt ha,
fortsatt levere, fortsatt sikre, fortsatt tilby, fortsatt være, fortsatt yte, fortsett, fortsette,
holde * ved like, holde fast ved, holde oppe, holde på posisjonen, holde ved like, ivareta,
ivaretar, oppretthold, opprettholde, sikre fortsatt, sikre kontinuerlig, sikre kontinuitet,
sikre stabil, sikre stabile, ta vare på, vedlikeholde, verne om vår, viderefør, videreføre
"""
SERVING = "drifte, drive, gi, levere, sikre, sørge for, tilby, utføre, utøve, yte"
SERVED = """
beredskap, bistand, drift, driften, helsetjenester, it-drift, it-tjenester, kundeservice, omsorg,
renhold, saksbehandling, service, støtte, støttetjenester, tilsyn, tjeneste, tjenesten,
tjenestene, tjenester, vedlikehold
"""

AMBITIONS = """
advare, aktivisere, anerkjenne, ansvarliggjøre, arbeide for, arbeide sammen, arrangere, avdekke,
bekjempe, bli kjent, bli kjent med, bringe sammen, by på, bygge kunnskap, bygge nettverk,
bygge relasjoner, coache, dele, engasjere, engasjere oss, fange opp, feire, finne på, forberede,
forberede oss, forklare, formidle, forstå, forsøke, forsøke å, fortelle, framsnakke, fremme,
fremsnakke, gi plass til, gi rom for, gjøre * bedre kjent, gjøre * kjent, gjøre * synlig,
gjøre kjent, ha fokus, ha fokus på, hedre, heie på, hjelpe, holde kontakten, hylle, innby,
inspirere, invitere, involvere, jobbe for, jobbe sammen, jobbe tett, jobbe tettere,
kaste lys over, knytte bånd, komme nærmere, kommunisere, lage rom for, legge til rette, lokke,
lytte, lytte til, lære bort, lære opp, lære oss, løfte fram, løfte frem, markedsføre, medvirke,
medvirke til, mobilisere, motivere, møte, oppmuntre, organisere, overbevise, overtale,
pleie relasjoner, prioritere, profilere, prøve, prøve ut, prøve å, påvirke, representere,
samle * til, sette søkelyset på, sjarmere, skape arenaer, skape bevissthet, skape engasjement,
skape forståelse, skape interesse, skape møteplasser, skape oppmerksomhet, skape rom for,
skape synlighet, spille en * rolle, spille en rolle, spre, spre kunnskap, stimulere,
stimulere til, strebe, stå på, støtte, støtte opp, støtte opp om, synliggjøre, ta ansvar,
ta ansvar for, ta en aktiv, ta grep, ta initiativ, ta initiativet, ta tak, ta tak i,
ta vare på kontakten, takke, tenke, tenke ut, tilrettelegge, trene, trøste, undervise, veilede,
vekke interesse, vekke nysgjerrighet, vekke oppmerksomhet, vise fram, vise frem, vokte,
være aktiv, være aktive, være en aktiv, være en pådriver, være en stemme, være en støtte,
være en støttespiller, være i dialog, være i forkant, være lydhør, være lydhøre, være med,
være med på, være mentor, være nysgjerrig, være nysgjerrige, være nær, være nær på, være nærmere,
være på lag med, være pådriver, være synlig, være synlige, være tett på, være til stede,
være tilgjengelig, være tilstede, være vertskap, øke innsikten, ønske velkommen, øve
"""

NONE = "ingen, ingenting, intet"
