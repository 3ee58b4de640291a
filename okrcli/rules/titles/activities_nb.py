"""Norwegian words for work that may change nothing: verbs, nouns, and what tells them apart.

The lists are those of `activities_en`, in the same form. `forms_nb` makes imperative, present and
passive of the infinitives.
"""

PURE = """
adressere, advare, agitere, aktivisere, aktualisere, analysere, anbefale, anmode, anskueliggjøre,
anspore, appellere til, arbeide, arbeide aktivt, arbeide for, arbeide for å, arbeide med,
arbeide mot, arbeide på tvers, arbeide sammen, arbeide systematisk, arbeide tett, arbeide tettere,
arbeide videre, arrangere, assistere, avdekke, avholde, avholde møte, avklare, avlegge besøk,
avstemme, avveie, banke på, be om, bearbeide, befare, belyse, belyse hvordan, benchmarke,
besiktige, besøke, betrakte, bevisstgjøre, bidra, bistå, bistå som, bli bedre kjent med,
bli involvert, bli kjent med, bli med i, bli med på, brife, bringe sammen, bruke * på,
bruke tid på, bygge bro, bygge forståelse, bygge kunnskap, bygge nettverk, bygge relasjoner,
bygge tillit gjennom, danne oss et bilde, debattere, debriefe, definere ansvar, definere roller,
dele, dele erfaringer, dele funn, dele informasjon, dele kunnskap, dele lærdom, delegere, delta,
delta aktivt, delta i, delta med, delta på, delta som, delta ved, demonstrere, diagnostisere,
diskutere, diskutere med, dra på, dra på besøk, dra på studietur, drive kampanje,
drive kompetanseheving, drive lobbyvirksomhet, drive opplysning, drive oppsøkende,
drive påvirkning, drøfte, dybdeintervjue, dykke ned i, effektevaluere, effektmåle, eksperimentere,
eksperimentere med, engasjere, engasjere oss, erfaringsutveksle, etablere dialog,
etablere kontakt, etterforske, ettergå, etterprøve, etterspørre, evaluere, faktasjekke, finlese,
finne fram til, finne frem til, finne løsninger, finne måter, finne nye måter, finne ut,
finne årsaken, finne årsaker, fokusere, fokusere på, forankre, forberede, forberede oss, fordype,
fordype oss, forelese, foreslå, forhandle, forhøre oss, forklare, formidle, forske, forske på,
forstå, forsøke, forsøke å, fortelle, fortsette dialogen, fortsette dialogen med,
fortsette samarbeidet, fortsette samtalene, framsnakke, fremme, fremsnakke, fronte, få innsikt,
få innspill, få oversikt, følge med, følge med på, følge nøye med, følge opp, følge opp tett,
følge tett, følge tett opp, følge utviklingen, føre dialog, føre kontroll, føre logg,
føre logg over, føre oversikt, føre samtale, føre samtaler, føre statistikk, føre tilsyn,
føre timelister, gi en innføring, gi en orientering, gi en presentasjon, gi hjelp, gi informasjon,
gi innspill, gi råd, gi støtte, gi tilbakemelding, gi tilbud om veiledning, gjennomgå,
gjennomlyse, gjennomtenke, gjenoppta arbeidet, gjenoppta dialogen, gjenoppta samarbeidet,
gjenoppta samtalene, gjenoppta samtaler, gjeste, gjesteforelese, gjøre * bedre kjent,
gjøre * bevisst, gjøre * kjent, gjøre * oppmerksom, gjøre * oppmerksomme, gjøre * synlig,
gjøre befaring, gjøre dypdykk, gjøre en innsats, gjøre et dypdykk, gjøre kjent,
gjøre oppmerksom på, gjøre oss kjent, gjøre rede for, gjøre undersøkelser, granske, grave,
grave i, gruble over, grunne på, gå befaring, gå gjennom, gå gjennom alle, gå i dialog,
gå i dybden, gå i gang, gå inn i dialog, gå nærmere inn på, gå opp, gå på besøk, gå runde,
gå runder, gå ut og, ha * dialog, ha * møter, ha * samtaler, ha ansvar for, ha ansvaret for,
ha befaring, ha dialog, ha en dialog, ha en åpen dialog, ha erfaringsutveksling, ha faste,
ha fokus, ha fokus mot, ha fokus på, ha hovedfokus, ha jevne, ha jevnlig, ha jevnlig kontakt,
ha jevnlige, ha kontakt, ha kontakten, ha løpende, ha medarbeidersamtaler, ha månedlige, ha møte,
ha møter, ha oppmerksomhet, ha oppsyn, ha samtaler, ha stand, ha søkelys, ha tett, ha tett dialog,
ha tett kontakt, ha tett oppfølging, ha tilsyn, ha ukentlige, hente inn, hente inn erfaringer,
hente inn innspill, hente inspirasjon, henvende oss, heve bevisstheten, heve stemmen, hilse på,
hjelpe, hjelpe til, holde * informert, holde * løpende orientert, holde * oppdatert,
holde * orientert, holde appell, holde dialog, holde dialogen, holde foredrag, holde innledning,
holde innlegg, holde innlegg på, holde jevnlig kontakt, holde kontakt, holde kontakten,
holde møte, holde møter, holde oppsyn, holde oss oppdatert, holde oss orientert,
holde oss orientert om, holde oss à jour, holde oversikt, holde presentasjon, holde tett kontakt,
holde utkikk, holde øye, hospitere, høre, høre hva, høre hvordan, høre med, høre på, identifisere,
idémyldre, idéutvikle, igangsette arbeid, informere, informere hverandre, informere om,
innarbeide rutiner for dialog, innby, inngå dialog, innhente, innhente erfaringer,
innhente innspill, innlede dialog, innlede samarbeid, inspirere, inspisere, instruere, intervjue,
introdusere, invitere, invitere inn, invitere til, involvere, iverksette tiltak, jakte på, jobbe,
jobbe aktivt, jobbe for, jobbe med, jobbe mot, jobbe på tvers, jobbe sammen, jobbe systematisk,
jobbe tett, jobbe tettere, jobbe videre, kalkulere, kalle inn, kalle inn til, kartlegge, kikke på,
klargjøre, klassifisere, komme i dialog, komme i kontakt, komme med forslag, komme med innspill,
komme på besøk, kommentere, kommunisere, kommunisere med, konferere, konsultere, kontakte,
kontrollere, kontrollmåle, koordinere, kurse, kvalitetskontrollere, kvalitetssikre,
lage aktiviteter, lage arrangement, lage kampanje, lage møteplasser, lage spørreskjema,
lede arbeidet, legge * vekt på, legge forholdene til rette, legge fram, legge fram funn,
legge frem, legge frem funn, legge mer vekt på, legge merke til, legge ned innsats,
legge opp til dialog, legge planer, legge press på, legge til rette, legge til rette for,
legge vekt på, lese, lese gjennom, lese korrektur, lese om, lese seg opp, lete, lete etter, lobbe,
loggføre, lufte, lytte, lytte på, lytte til, lære, lære av, lære bort, lære fra, lære mer,
lære om, lære opp, løfte fram, løfte frem, løfte temaet, mane til, markedsføre, megle, melde inn,
melde oss inn, mentorere, merke oss, mingle, minne, minne om, minne om fristen, minne på,
mobilisere, motivere, måle, møte, møte * til samtale, møte opp, nettverke, nettverksbygge,
observere, observere hvordan, oppdatere hverandre, oppdatere oss, oppdatere oss på, oppfordre,
oppfordre til, opplyse, oppmuntre, oppmuntre til, opprettholde * kontakt, opprettholde dialog,
opprettholde kontakt, oppspore, oppsummere, oppsøke, organisere, orientere, orientere hverandre,
orientere oss, overbevise, overvåke, overvære, passe på, patruljere, peke på, pilotere, planlegge,
pleie kontakt, pleie kontakten, pleie nettverk, pleie relasjoner, poste, prate, prate med,
presentere, presse på, prioritere, problematisere, profilere, promotere, promovere, propagere,
prøve, prøve oss på, prøve ut, prøve å, prøvekjøre, purre, purre på, påminne, påpeke, påse,
påse at, påvirke, rapportere, rapportere om, rapportere til, reflektere, reflektere over,
registrere, reise på, reise på besøk, reise på studietur, reise rundt, reise rundt til,
reise saken, reise spørsmålet, reise til, rekognosere, repetere, representere,
rette oppmerksomhet, rette oppmerksomheten, rette søkelys, rette søkelyset, ringe, ringe rundt,
ringe til, risikovurdere, rådføre, rådføre oss, rådgi, rådslå, samarbeide, samarbeide tett,
samhandle, samkjøre, samkjøre oss, samle * om, samle * på tvers, samle * til, samle data,
samle erfaringer, samle forslag, samle historier, samle ideer, samle informasjon, samle inn,
samle innspill, samle kunnskap, samle synspunkter, samle tilbakemeldinger, samle ønsker,
sammenligne, sammenlikne, sammenstille, samordne, samrå oss, samstemme, samtale, samtale med,
samtale om, saumfare, screene, se etter, se nærmere, se nærmere på, se over, se på, se til,
se tilbake på, se video, sende påminnelser, sende spørreskjema, sende ut en undersøkelse,
sende ut et spørreskjema, sende ut påminnelser, sende ut spørreskjema, sende ut spørreskjemaer,
sende ut spørreundersøkelse, sende ut undersøkelse, sette * på agendaen, sette * på dagsorden,
sette av ressurser, sette av tid, sette dagsorden, sette fokus, sette i gang arbeid, sette lys på,
sette ord på, sette oss inn i, sette på agendaen, sette på dagsorden,
sette sammen en arbeidsgruppe, sette seg inn i, sette søkelys, sikre at * er informert,
sikre at * er kjent, sikre dialog, sikre forankring, sikre god dialog, sikre god informasjon,
sikre godt samarbeid, sikre samarbeid, sikre tett, simulere, sitte i, sitte ved bordet, sjekke,
sjekke av, sjekke om, sjekke opp, sjekke ut, skaffe innsikt, skaffe kunnskap, skaffe oss oversikt,
skaffe oversikt, skanne markedet, skape arenaer, skape bevissthet, skape blest, skape debatt,
skape dialog, skape engasjement, skape forståelse, skape interesse, skape kontakt,
skape møteplasser, skape oppmerksomhet, skape oppslutning, skape positiv, skape synlighet,
skolere, skrive artikler, skrive innlegg, skrive kronikker, skrive leserbrev, skrive leserinnlegg,
skrive om, skrive referat, skrive til, skygge, slå av en prat, slå et slag, slå på tråden, snakke,
snakke med, snakke om, snakke sammen, snakke sammen om, sondere, sparre, speide, spille inn,
spille på lag, spise lunsj med, spore, spre, spre det glade budskap, spre informasjon,
spre kunnskap, spørre, spørre hva, stikke innom, stille krav om dialog, stille med stand,
stille opp, stille opp for, stille opp i, stille opp på, stille på messa, stille på messe,
stille på utdanningsmessa, stille spørsmål, stille spørsmål ved, stimulere, stimulere til, strebe,
studere, stå på stand, støtte, støtte opp, støtte opp om, støtte opp rundt, svare opp,
svare på henvendelser, synliggjøre, søke dialog, søke innsikt, søke kontakt, søke partnere,
søke råd, søke samarbeid, søke samarbeidspartnere, søke samtale, sørge for at * er informert,
sørge for at * er kjent, sørge for dialog, ta * opp med, ta affære, ta aktivt del, ta ansvar,
ta ansvar for, ta del, ta del i, ta en aktiv, ta en avsjekk, ta en ekstra, ta en gjennomgang,
ta en gjennomgang av, ta en kaffe, ta en kaffeprat, ta en lunsj, ta en prat, ta en runde,
ta en telefon, ta en titt, ta et dypdykk, ta for oss, ta grep, ta hensyn, ta hensyn til,
ta imot besøk, ta imot besøkende, ta imot innspill, ta imot skoleklasser, ta imot studenter,
ta initiativ, ta initiativet, ta inn over oss, ta innover oss, ta kontakt, ta ledelsen i arbeidet,
ta opp, ta opp saken, ta prøver, ta pulsen, ta runden, ta runder, ta saken opp, ta spørsmålet opp,
ta stilling, ta tak, ta tak i, ta tempen, ta tempen på, ta til orde, ta til orde for,
ta vare på kontakten, telle, temperaturmåle, tenke, tenke gjennom, tenke nytt om, tenke på, teste,
teste ut, tilbringe tid, tilby hjelp, tilrettelegge, tilstrebe, tilstrebe å, titte på,
trekke fram, trekke inn, trekke lærdom, trekke med, trekke veksler, trene, trene på, trykke på,
tydeliggjøre, underrette, undersøke, undervise, undervise i, undre oss, utarbeide ideer, utforske,
utprøve, utrede, uttale oss, utveksle, utveksle erfaringer, utvikle dialogen,
utvikle et godt samarbeid, utvikle samarbeidet, utøve påvirkning, utøve tilsyn, validere, varsle,
veilede, veilede i, vekke interesse, vekke nysgjerrighet, vekke oppmerksomhet, verifisere,
videreformidle, vie oppmerksomhet, vie tid, vise * rundt, vise fram, vise frem, vise til, vurdere,
vurdere behovet, vurdere hvordan, vurdere om, være aktiv, være aktiv deltaker, være aktiv i,
være aktive, være aktivt, være behjelpelig, være bevisst, være bevisste, være deltaker,
være en aktiv, være en aktiv part, være en pådriver, være en stemme, være en støtte,
være en støttespiller, være engasjert i, være fadder, være faddere, være i dialog, være i forkant,
være i kontakt, være i tett, være involvert, være med, være med i, være med på, være mentor,
være mentorer, være nær på, være oppmerksom, være oppmerksomme, være på tilbudssiden,
være pådriver, være representert, være representert i, være representert på, være rådgiver,
være rådgivere, være sparringspartner, være synlig, være synlige, være talerør, være tett på,
være til stede, være tilgjengelig, være tilstede, være ute i, være vert, være vertskap,
være åpne for, åpne dialog, øke bevissthet, øke bevisstheten, øke forståelsen,
øke oppmerksomheten om, ønske * velkommen, ønske velkommen, øve, øve inn, øve på
"""

# In bokmål few infinitives are nouns as well; these imperatives and nouns are
AMBIGUOUS = """
analyse, arbeid, besøk, debatt, dialog, fokus, følg, følge, hjelp, hør, jobb, kontakt, kontroll,
kurs, les, lytt, lær, minn, møt, plan, prat, prioriter, prøv, ring, samarbeid, samtal, sjekk,
spør, støtt, svar, søk, tell, test, tren, veiled, øv, øvelse
"""

LIGHT = """
avvikle, bedrive, danne, drive, etablere, fasilitere, foreta, gi, gjennomføre, gjøre, ha, holde,
igangsette, iverksette, kjøre, lage, legge opp til, levere, nedsette, opprette, sette i gang,
sette ned, sette opp, sikre, starte, sørge for, ta, tilby, utføre, yte
"""
LIGHT_NARROW = """
opprette: arbeidsgruppe, arbeidsgrupper, komité, nettverk, prosjektgruppe, referansegruppe,
ressursgruppe, samarbeidsforum, styringsgruppe, utvalg
nedsette: arbeidsgruppe, arbeidsgrupper, komité, nettverk, prosjektgruppe, referansegruppe,
ressursgruppe, samarbeidsforum, styringsgruppe, utvalg
sette ned: arbeidsgruppe, arbeidsgrupper, komité, nettverk, prosjektgruppe, referansegruppe,
ressursgruppe, samarbeidsforum, styringsgruppe, utvalg
danne: arbeidsgruppe, arbeidsgrupper, komité, nettverk, prosjektgruppe, referansegruppe,
ressursgruppe, samarbeidsforum, styringsgruppe, utvalg
ta: etterutdanning, etterutdanningskurs, kontakt, kurs, møter, runder, samtaler
sørge for: dialog, informasjon, kontakt, kurs, møter, oppfølging, opplæring, rådgivning, samtaler,
veiledning
etablere: arbeidsgruppe, dialog, kontakt, prosjektgruppe, referansegruppe, ressursgruppe
sikre: dialog, informasjon, oppfølging, opplæring
ha: besøk, dialog, dialogmøte, dialogmøter, foreldremøter, kontakt, kurs, lunsj,
medarbeidersamtaler, møte, møter, oppfølging, opplæring, samarbeid, samtale, samtaler, sparring,
undervisning, workshop
gjøre: analyse, analyser, befaring, befaringer, brukerundersøkelse, brukerundersøkelser, intervju,
intervjuer, kartlegging, risikoanalyse, risikoanalyser, risikovurdering, risikovurderinger,
spørreundersøkelse, stikkprøver, undersøkelse, undersøkelser, vurdering, vurderinger
sette opp: dialogmøter, kurs, møte, møter, samtaler, workshop, workshoper
starte: arbeid, dialog, evaluering, forskning, kampanje, kartlegging, oppfølging, opplæring,
planlegging, samarbeid, samtaler, undersøkelse, utredning
lage: analyse, brukerundersøkelse, kampanje, kartlegging, risikovurdering, spørreundersøkelse,
undersøkelse
levere: foredrag, kurs, opplæring, rådgivning, undervisning, veiledning
gi: bistand, foredrag, hjelp, informasjon, innspill, kurs, kursing, oppfølging, opplysning,
opplæring, orientering, råd, rådgivning, støtte, tilbakemeldinger, trening, undervisning,
veiledning
yte: bistand, hjelp, rådgivning, støtte, veiledning
drive: dialog, forskning, holdningsarbeid, holdningskampanjer, informasjon, informasjonsarbeid,
kampanje, kampanjer, markedsføring, nettverksarbeid, oppfølging, opplysning, opplysningsarbeid,
opplæring, overvåking, planlegging, påvirkningsarbeid, rådgivning, skolering, tilsyn,
undervisning, veiledning
"""

BEGIN = """
arbeide videre med, begynne, begynne med, begynne på, fortsette, fortsette med, gå i gang med,
gå videre med, igangsette, initiere, innlede, komme godt i gang med, komme i gang med, påbegynne,
sette i gang, sette i gang med, starte, starte med, starte opp, starte opp med, starte på,
videreføre, være i gang med
"""
FREQUENCY = """
aktiv, aktivt, daglig, daglige, fast, faste, felles, fortløpende, god, gode, halvårlig,
halvårlige, hyppig, hyppige, jevnlig, jevnlige, kontinuerlig, kontinuerlige, kvartalsvis,
kvartalsvise, løpende, månedlig, månedlige, periodisk, periodiske, regelmessig, regelmessige,
rutinemessig, rutinemessige, systematisk, systematiske, tett, tette, tettere, ukentlig, ukentlige,
årlig, årlige, økt
"""

DETERMINERS = """
aktuelle, alle, andre, at, begge, de, den, deres, det, din, dine, disse, egne, ei, en, et, flere,
hele, hva, hvem, hver, hvert, hvilke, hvilken, hvor, hvordan, hvorfor, lokale, mulige, noen, når,
om, samtlige, ulike, vår, våre, vårt
"""

PASSIVE = """
analyseres, arbeides, arbeides det, arbeides det med, arbeides med, belyses, besøkes, besøkt,
bli fulgt opp, bli vurdert, diskuteres, diskutert, drøftes, drøftet, etterprøves, evalueres,
evaluert, forberedes, fulgt opp, følges, følges opp, følges tett, følges tett opp, gis råd,
gjennomgås, gjennomgått, gås gjennom, gås igjennom, informeres jevnlig, informeres om, inspiseres,
intervjues, inviteres, jobbes, jobbes det, jobbes det med, jobbes med, kartlagt, kartlegges,
konsulteres, kontaktes, koordineres, kvalitetssikres, luftes, observeres, oppdateres jevnlig,
oppfordres, orienteres, orienteres om, overvåkes, planlegges, prioriteres, promoteres, prøves ut,
purres, samarbeides med, sees på, ses nærmere på, ses på, snakkes med, snakkes om, sonderes,
tas opp, tenkes gjennom, testes, undersøkes, undersøkt, utforskes, utprøves, utredes, utredet,
veiledes, vurderes, vurdert
"""
PASSIVE_LIGHT = """
arrangeres, arrangert, avholdes, avholdt, avvikles, foretas, gis, gitt, gjennomføres, gjøres,
holdes, holdt, igangsettes, iverksettes, kjøres, settes i gang, tilbudt, tilbys, utføres, ytes
"""
AUXILIARIES = "bli, blir, blitt"

COMPLETED = """
alltid, ansatt, avsluttet, bekreftet, bestilt, bestått, blir, booket, brukt, døgnet rundt, er,
ferdig, ferdigstilt, fullført, får, gir, gjennomført, godkjent, gratis, har, hver dag, i bruk,
innen, innført, innvilget, installert, klar, klart, kom, kommer, lagt fram, lagt frem, lansert,
levert, ligger, lukket, mer enn, mottatt, ned, offentliggjort, opp, over, publisert, pusset opp,
på plass, signert, sluttført, solgt, tatt i bruk, tilgjengelig, tilgjengelige, trykt, under,
utført, vedtatt, åpen, åpent, åpnet
"""

FINITE = """
avgjøres, bestiller, betaler, ble, blir, bruker, brukes, byttes, dekker, er, faller, fikk, finner,
får, gir, gjør, går, har, holder, kan, kjenner, kommer, koster, leser, lykkes, løser, må, møter,
ned, når, opp, sendes, sier, skal, svarer, tar, trives, velger, vet, vil, vinner, viser, åpner,
åpnes
"""

INPUT = "avsette, bruke, dedikere, investere, legge inn, reservere, sette av, vie"
ONGOING = """
arbeider for, arbeider med, arbeidet er i gang, arbeidet fortsetter, arbeidet settes i gang,
arbeidet videreføres, er i dialog med, er i gang med, er i kontakt med, er i møte med,
er i prosess, er på agendaen, er på dagsordenen, er pådriver for, er tett på, er under arbeid,
har dialog med, har jevnlig kontakt med, har kontakt med, har tett dialog med, jobber for,
jobber med, jobber videre med, møtes annenhver, møtes hver, møtes hvert, møtes jevnlig,
møtes kvartalsvis, møtes månedlig, møtes ukentlig, pågår, settes i gang arbeid,
settes i gang et arbeid, tar kontakt med
"""

DELIVERY = """
anlegge, ansette, anskaffe, automatisere, avvikle, bemanne, bygge, bytte, bytte ut, digitalisere,
etablere, fase ut, ferdigstille, flytte, fornye, fullføre, fusjonere, få på plass, gå over til,
implementere, innføre, inngå, installere, integrere, introdusere, kjøpe, kjøpe inn, konvertere,
lage, lansere, legge ned, leie, levere, lukke, male, migrere, modernisere, montere, oppføre,
oppgradere, opprette, overta, plante, produsere, publisere, pusse opp, realisere, rehabilitere,
rekruttere, renovere, restaurere, rulle ut, sette opp, signere, skrive under, slå sammen,
starte opp, stenge, ta i bruk, trykke, utarbeide, utplassere, utvide til, utvikle, åpne
"""

SUPPORTING = ""

SURELY_FINITE = """
avgjøres, ble, brukes, er, finnes, har, kommer, leses, sendes, strømmes, svarer, vinner, åpnes
"""
