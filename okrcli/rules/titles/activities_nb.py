"""Norwegian words for work that may change nothing: verbs, nouns, and what tells them apart.

The lists are those of `activities_en`, in the same form. `forms_nb` makes imperative, present and
passive of the infinitives.
"""

PURE = """
adressere, advare, agitere, aktivisere, aktualisere, analysere, anbefale, anerkjenne, anmode,
anskueliggjøre, anslå, anspore, anstrenge oss, ansvarliggjøre, appellere til, arbeide,
arbeide aktivt, arbeide for, arbeide for å, arbeide fram, arbeide med, arbeide mot,
arbeide på tvers, arbeide sammen, arbeide systematisk, arbeide tett, arbeide tettere,
arbeide videre, argumentere, argumentere for, arrangere, assistere, avdekke, avgi uttalelse,
avholde, avholde møte, avklare, avlegge besøk, avstemme, avveie, banke på, be * om råd, be om,
bearbeide, befare, beile til, belyse, belyse hvordan, benchmarke, beregne, berømme, besiktige,
bestrebe, bestrebe oss, besvare henvendelser, besvare spørsmål, besøke, betrakte, bevisstgjøre,
bevokte, bidra, bistå, bistå som, bli bedre kjent med, bli involvert, bli kjent, bli kjent med,
bli med *, bli med i, bli med på, bli med på laget, blogge, brife, bringe på bane, bringe sammen,
bruke * på, bruke tid på, brukerteste, budsjettere, by inn, by på, bygge bro, bygge forståelse,
bygge kunnskap, bygge nettverk, bygge opp kunnskap, bygge relasjoner, bygge tillit gjennom,
coache, danne oss et bilde, debattere, debriefe, definere ansvar, definere roller, dele,
dele erfaringer, dele funn, dele informasjon, dele kunnskap, dele lærdom, dele ut brosjyrer,
dele ut flygeblader, dele ut løpesedler, dele ut spørreskjema, delegere, delta, delta aktivt,
delta i, delta med, delta på, delta som, delta ved, demonstrere, diagnostisere, diskutere,
diskutere med, dobbeltsjekke, dra lærdom av, dra nytte av erfaringer, dra på, dra på besøk,
dra på studietur, dra ut, drille, drive kampanje, drive kompetanseheving, drive lobbyvirksomhet,
drive opplysning, drive oppsøkende, drive påvirkning, drodle, drøfte, dybdeintervjue, dykke ned i,
effektevaluere, effektmåle, egge, eksperimentere, eksperimentere med, endevende, engasjere,
engasjere oss, erfaringsutveksle, eskortere, estimere, etablere dialog, etablere kontakt,
etterforske, ettergå, etterlyse, etterprøve, etterregne, etterspørre, etterstrebe, ettersøke,
evaluere, faktasjekke, fange opp, feire, felttest, feltteste, filleriste, filosofere, finkjemme,
finlese, finne fram til, finne frem til, finne løsninger, finne måter, finne nye måter, finne på,
finne ut, finne årsaken, finne årsaker, finpusse på, flagge, fokusere, fokusere på, forankre,
forberede, forberede oss, fordele ansvar, fordele oppgaver, fordype, fordype oss, forelese,
foreslå, forfekte, forhandle, forhøre oss, forklare, formane, formidle, forske, forske på, forstå,
forsøke, forsøke å, fortelle, fortsette dialogen, fortsette dialogen med, fortsette samarbeidet,
fortsette samtalene, framsnakke, fremme, fremsnakke, fri til, fronte, fundere, fundere på,
få * med på, få * til å forstå, få * til å prøve, få bedre forståelse, få bedre innsikt,
få bedre oversikt, få innsikt, få innspill, få oversikt, følge med, følge med på, følge nøye,
følge nøye med, følge opp, følge opp tett, følge tett, følge tett opp, følge tettere opp,
følge utviklingen, føre dialog, føre kontroll, føre logg, føre logg over, føre oversikt,
føre samtale, føre samtaler, føre statistikk, føre tilsyn, føre timelister, geleide, generalprøve,
gi en innføring, gi en orientering, gi en presentasjon, gi hjelp, gi høringssvar, gi informasjon,
gi innspill, gi omvisning, gi plass til, gi rom for, gi råd, gi støtte, gi tilbakemelding,
gi tilbud om veiledning, gi uttalelse, gjennomgå, gjennomlese, gjennomlyse, gjennomtenke,
gjenoppta arbeidet, gjenoppta dialogen, gjenoppta samarbeidet, gjenoppta samtalene,
gjenoppta samtaler, gjeste, gjesteforelese, gjøre * bedre kjent, gjøre * bevisst, gjøre * kjent,
gjøre * oppmerksom, gjøre * oppmerksomme, gjøre * synlig, gjøre befaring, gjøre dypdykk,
gjøre en ekstra innsats, gjøre en innsats, gjøre et dypdykk, gjøre et forsøk, gjøre et forsøk på,
gjøre framskritt, gjøre fremskritt, gjøre hjemmelekse, gjøre kjent, gjøre leksa,
gjøre oppmerksom på, gjøre oss kjent, gjøre rede for, gjøre undersøkelser, gjøre vårt beste,
granske, gratulere, grave, grave i, grovsortere, gruble over, grunne på, gruppere, gå befaring,
gå gjennom, gå gjennom alle, gå i dialog, gå i dybden, gå i gang, gå i sømmene, gå inn i dialog,
gå innom, gå natteravn, gå nærmere inn på, gå opp, gå på besøk, gå runde, gå runder,
gå sammen med, gå ut i felten, gå ut og, gå vakt, ha * dialog, ha * møter, ha * samtaler,
ha ansvar for, ha ansvaret for, ha befaring, ha dialog, ha en dialog, ha en finger med,
ha en åpen dialog, ha erfaringsutveksling, ha faste, ha fokus, ha fokus mot, ha fokus på,
ha hovedfokus, ha jevne, ha jevnlig, ha jevnlig kontakt, ha jevnlige, ha kaffe med, ha kontakt,
ha kontakten, ha løpende, ha medarbeidersamtaler, ha månedlige, ha møte, ha møter,
ha oppmerksomhet, ha oppsyn, ha samtaler, ha stand, ha søkelys, ha tett, ha tett dialog,
ha tett kontakt, ha tett oppfølging, ha tilsyn, ha ukentlige, hedre, heie på, hente inn,
hente inn data, hente inn erfaringer, hente inn innspill, hente inn tall, hente inspirasjon,
hente lærdom, henvende oss, heve bevisstheten, heve stemmen, heve stemmen for, hilse på, hjelpe,
hjelpe til, holde * engasjert, holde * i bildet, holde * informert, holde * løpende orientert,
holde * motivert, holde * oppdatert, holde * orientert, holde appell, holde dialog,
holde dialogen, holde et øye, holde fingeren på pulsen, holde fokus, holde fokus på,
holde foredrag, holde generalprøve, holde innledning, holde innlegg, holde innlegg på,
holde jevnlig kontakt, holde kontakt, holde kontakten, holde møte, holde møter, holde oppsyn,
holde oss oppdatert, holde oss orientert, holde oss orientert om, holde oss à jour,
holde oversikt, holde presentasjon, holde tale, holde taler, holde tett kontakt, holde trykk på,
holde trykket oppe, holde utkikk, holde vakt, holde øye, hospitere, hylle, håndtere henvendelser,
høre, høre hva, høre hvordan, høre med, høre på, identifisere, idémyldre, idéutvikle,
igangsette arbeid, informere, informere hverandre, informere om, innarbeide rutiner for dialog,
innby, inngå dialog, innhente, innhente data, innhente erfaringer, innhente innspill,
innhente kunnskap, innlede dialog, innlede samarbeid, inspirere, inspisere, instruere, intervjue,
introdusere, invitere, invitere inn, invitere på, invitere til, invitere til dialog, involvere,
iverksette tiltak, jakte på, jobbe, jobbe aktivt, jobbe for, jobbe fram, jobbe frem, jobbe med,
jobbe mot, jobbe på tvers, jobbe sammen, jobbe systematisk, jobbe tett, jobbe tettere,
jobbe videre, journalføre, kalkulere, kalle inn, kalle inn til, kartlegge, kaste lys over,
katalogisere, kategorisere, kikke innom, kikke på, kjøpslå, klargjøre, klassifisere, knytte bånd,
knytte kontakt, knytte kontakter, komme i dialog, komme i kontakt, komme med forslag,
komme med innspill, komme nærmere, komme på besøk, komme videre med, kommentere, kommunisere,
kommunisere med, konferere, konsultere, kontakte, kontrollere, kontrollmåle, koordinere, kravle,
kringkaste, kryssjekke, kurse, kvalitetskontrollere, kvalitetssikre, kvalitetssjekke,
kvantifisere, kverne på, lage aktiviteter, lage arrangement, lage kampanje, lage møteplasser,
lage plan for, lage rom for, lage spørreskjema, lede arbeidet, ledsage, legge * vekt på,
legge en plan, legge forholdene til rette, legge fram, legge fram funn, legge frem,
legge frem funn, legge mer vekt på, legge merke til, legge ned innsats, legge opp til dialog,
legge plan for, legge planer, legge press på, legge til rette, legge til rette for,
legge ut innlegg, legge vekt på, leke med, lese, lese gjennom, lese korrektur, lese om,
lese seg opp, lete, lete etter, lobbe, lodde, lodde stemningen, loggføre, lokke, lose, lovprise,
lufte, luke i, lytte, lytte på, lytte til, lære, lære av, lære bort, lære fra, lære mer,
lære mer om, lære om, lære opp, lære oss, løfte fram, løfte frem, løfte problemstillingen,
løfte temaet, mane, mane til, markedsføre, mase, mase på, medvirke, medvirke til, megle, mekle,
melde fra, melde inn, melde oss inn, mentorere, merke oss, mingle, minne, minne * om, minne om,
minne om fristen, minne på, mobilisere, modellere, motivere, måle, møte, møte * til samtale,
møte ansikt til ansikt, møte opp, møtes jevnlig, nettverke, nettverke med, nettverksbygge, notere,
observere, observere hvordan, oppdatere ansatte, oppdatere de ansatte, oppdatere eierne,
oppdatere foreldre, oppdatere foreldrene, oppdatere hverandre, oppdatere interessentene,
oppdatere interessenter, oppdatere investorene, oppdatere kollegaer, oppdatere kundene,
oppdatere ledelsen, oppdatere medlemmene, oppdatere oss, oppdatere oss på, oppdatere styret,
oppfordre, oppfordre til, opplyse, oppmuntre, oppmuntre til, opprettholde * kontakt,
opprettholde dialog, opprettholde kontakt, oppspore, oppsummere, oppsøke, organisere, orientere,
orientere hverandre, orientere oss, overbevise, overtale, overvåke, overvære, passe på,
patruljere, peke på, pilotere, planlegge, pleie forholdet, pleie kontakt, pleie kontakten,
pleie kontakten med, pleie kundene, pleie kunder, pleie nettverk, pleie relasjoner, poste,
poste på, prate, prate med, presentere, presse på, prioritere, prioritere mellom, problematisere,
profilere, prognostisere, proklamere, promotere, promovere, propagere, protokollføre, prøve,
prøve oss på, prøve ut, prøve å, prøvekjøre, pugge, purre, purre på, pusle med, påminne, påpeke,
påse, påse at, påvirke, pønske på, pønske ut, rangere, rapportere, rapportere om, rapportere til,
reflektere, reflektere over, registrere, reise på, reise på besøk, reise på studietur,
reise rundt, reise rundt til, reise saken, reise spørsmålet, reise til, reise ut, reklamere,
rekognosere, repetere, representere, rette oppmerksomhet, rette oppmerksomheten, rette søkelys,
rette søkelyset, rettlede, ringe, ringe opp, ringe rundt, ringe til, risikovurdere, rope varsku,
rådføre, rådføre oss, rådgi, rådslå, samarbeide, samarbeide tett, samhandle, samkjøre,
samkjøre oss, samle * om, samle * på tvers, samle * til, samle data, samle erfaringer,
samle forslag, samle historier, samle ideer, samle informasjon, samle inn, samle innspill,
samle kunnskap, samle synspunkter, samle tilbakemeldinger, samle ønsker, sammenligne, sammenlikne,
sammenstille, samordne, samrå oss, samspille, samstemme, samtale, samtale med, samtale om,
samvirke, saumfare, screene, se etter, se for oss, se nærmere, se nærmere på, se over, se på,
se til, se tilbake på, se video, segmentere, sende brev, sende e-post, sende mail,
sende nyhetsbrev, sende påminnelser, sende spørreskjema, sende ut en undersøkelse,
sende ut et spørreskjema, sende ut nyhetsbrev, sende ut påminnelser, sende ut spørreskjema,
sende ut spørreskjemaer, sende ut spørreundersøkelse, sende ut undersøkelse, sette * i bildet,
sette * på agendaen, sette * på dagsorden, sette av ressurser, sette av tid, sette dagsorden,
sette fokus, sette i gang arbeid, sette lys på, sette ord på, sette oss * inn i, sette oss inn i,
sette på agendaen, sette på dagsorden, sette sammen en arbeidsgruppe, sette seg inn i,
sette søkelys, sette søkelys på, sette søkelyset på, si fra, sikre at * er informert,
sikre at * er kjent, sikre dialog, sikre forankring, sikre god dialog, sikre god informasjon,
sikre godt samarbeid, sikre samarbeid, sikre tett, simulere, sitte i, sitte ved bordet, sjarmere,
sjekke, sjekke av, sjekke om, sjekke opp, sjekke ut, skaffe innsikt, skaffe kunnskap,
skaffe mer kunnskap, skaffe oss oversikt, skaffe oversikt, skanne markedet, skape arenaer,
skape bevissthet, skape blest, skape debatt, skape dialog, skape engasjement, skape forståelse,
skape interesse, skape kontakt, skape møteplasser, skape oppmerksomhet, skape oppslutning,
skape positiv, skape rom for, skape synlighet, skissere, skolere, skrive artikler, skrive brev,
skrive innlegg, skrive kronikker, skrive leserbrev, skrive leserinnlegg, skrive om,
skrive referat, skrive til, skryte av, skygge, slutte oss til, slå av en prat, slå et slag,
slå oss sammen med, slå på tråden, snakke, snakke * gjennom, snakke med, snakke om, snakke sammen,
snakke sammen om, snappe opp, snekre sammen, sondere, sortere, spane, sparre, speide,
spille en * rolle, spille en rolle, spille inn, spille på lag, spise lunsj, spise lunsj med,
spore, spre, spre det glade budskap, spre informasjon, spre kunnskap, spå, spørre, spørre * om,
spørre hva, stelle, stikke innom, stille * spørsmål, stille krav om dialog,
stille kritiske spørsmål, stille med, stille med stand, stille opp, stille opp for, stille opp i,
stille opp på, stille på, stille på messa, stille på messe, stille på utdanningsmessa,
stille spørsmål, stille spørsmål ved, stimulere, stimulere til, strebe, stresstesse, stressteste,
stresteste, studere, stå på, stå på stand, støtte, støtte opp, støtte opp om, støtte opp rundt,
svare opp, svare på e-post, svare på epost, svare på henvendelser, svare på høringer,
svare på mail, svare på spørsmål, svare på telefoner, synliggjøre, søke dialog, søke innsikt,
søke kontakt, søke partnere, søke råd, søke samarbeid, søke samarbeidspartnere, søke samtale,
sørge for at * er informert, sørge for at * er kjent, sørge for dialog, ta * gjennom, ta * med på,
ta * opp med, ta affære, ta aktivt del, ta ansvar, ta ansvar for, ta del, ta del i, ta en aktiv,
ta en avsjekk, ta en ekstra, ta en gjennomgang, ta en gjennomgang av, ta en helsesjekk,
ta en kaffe, ta en kaffeprat, ta en lunsj, ta en omvisning, ta en prat, ta en runde,
ta en telefon, ta en titt, ta et dypdykk, ta for oss, ta grep, ta helsesjekk, ta hensyn,
ta hensyn til, ta imot besøk, ta imot besøkende, ta imot henvendelser, ta imot innspill,
ta imot skoleklasser, ta imot studenter, ta initiativ, ta initiativet, ta inn over oss,
ta innover oss, ta kontakt, ta ledelsen i arbeidet, ta lærdom av, ta opp, ta opp saken, ta ordet,
ta prøver, ta pulsen, ta pulsen på, ta runden, ta runder, ta saken opp, ta spørsmålet opp,
ta stilling, ta tak, ta tak i, ta tempen, ta tempen på, ta temperaturen, ta temperaturen på,
ta til orde, ta til orde for, ta vare på kontakten, takke, taksere, tale for, tale saken,
tallfeste, tegne opp, telle, temperaturmåle, tenke, tenke gjennom, tenke nytt om, tenke på,
tenke ut, terpe, teste, teste ut, tilbringe tid, tilby hjelp, tilrettelegge, tilskynde, tilstrebe,
tilstrebe å, tinge, titte på, treffes, trekke fram, trekke inn, trekke lærdom, trekke med,
trekke veksler, trene, trene på, trykke på, trøste, tukle med, twitre, tydeliggjøre, tygge på,
underrette, undersøke, undervise, undervise i, undre oss, utarbeide ideer, utforske, utprøve,
utrede, uttale oss, utveksle, utveksle erfaringer, utvikle dialogen, utvikle et godt samarbeid,
utvikle forhold, utvikle forholdet, utvikle kontakten, utvikle relasjonen, utvikle relasjoner,
utvikle samarbeidet, utøve påvirkning, utøve tilsyn, validere, varsle, varsle om, veilede,
veilede i, vekke interesse, vekke nysgjerrighet, vekke oppmerksomhet, verifisere, videreformidle,
vie oppmerksomhet, vie tid, vise * rundt, vise fram, vise frem, vise rundt, vise til, visualisere,
vokte, vurdere, vurdere behovet, vurdere hvordan, vurdere om, være aktiv, være aktiv deltaker,
være aktiv i, være aktive, være aktivt, være behjelpelig, være bevisst, være bevisste,
være deltaker, være en aktiv, være en aktiv part, være en pådriver, være en stemme,
være en støtte, være en støttespiller, være engasjert i, være fadder, være faddere, være i dialog,
være i forkant, være i kontakt, være i nærheten av, være i tett, være involvert, være lydhør,
være lydhøre, være med, være med i, være med på, være mentor, være mentorer, være nysgjerrig,
være nysgjerrige, være nær, være nær på, være nærmere, være oppmerksom, være oppmerksomme,
være på jakt, være på lag med, være på tilbudssiden, være på utkikk, være på vakt, være pådriver,
være representert, være representert i, være representert på, være rådgiver, være rådgivere,
være sparringspartner, være synlig, være synlige, være talerør, være tett på, være til stede,
være tilgjengelig, være tilstede, være ute i, være vert, være vertskap, være våken for,
være åpne for, yte vårt beste, ytre oss, åpne dialog, øke bevissthet, øke bevisstheten,
øke forståelsen, øke innsikten, øke oppmerksomheten om, ønske * velkommen, ønske velkommen,
ønske velkommen til, øve, øve inn, øve på
"""

# In bokmål few infinitives are nouns as well; these imperatives and nouns are
AMBIGUOUS = """
analyse, arbeid, besøk, debatt, dialog, fokus, følg, følge, hjelp, hør, jobb, kontakt, kontroll,
kurs, les, lytt, lær, minn, møt, plan, prat, prioriter, prøv, ring, samarbeid, samtal, sjekk,
spør, støtt, svar, søk, tell, test, tren, veiled, øv, øvelse
"""

LIGHT = """
avvikle, bedrive, danne, drive, etablere, fasilitere, foreta, gi, gjennomføre, gjøre, ha, holde,
igangsette, iverksette, kjøre, lage, lede, legge opp til, levere, nedsette, opprette,
sette i gang, sette ned, sette opp, sikre, starte, sørge for, ta, tilby, utføre, yte
"""
LIGHT_NARROW = """
lede: arbeidsgruppe, arbeidsgruppa, forum, forumet, komiteen, komité, nettverk, nettverket, rådet,
utvalg, utvalget
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
undervisning, workshop, åpen dag, åpne dager
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
holdes, holdt, igangsettes, iverksettes, kjøres, sendes, sendes ut, sendt ut, settes i gang,
tilbudt, tilbys, utføres, ytes
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
