"""Norwegian nouns: those of work and their endings, and who works.

The lists are those of `nouns_en`, in the same form.
"""

NOUNS = """
administrasjon, ajourhold, allmøte, allmøter, allsamling, analyse, analyser, arbeid,
arbeidsverksted, arbeidsverksteder, arrangement, arrangementer, audit, avsjekk, avsjekker,
avstemming, avstemminger, bedriftsbesøk, befaring, befaringer, besøk, besøksrunde, bevisstgjøring,
bistand, brukerundersøkelse, debatt, debatter, deling, deltagelse, deltakelse, demo, demoer,
demonstrasjon, demonstrasjoner, dialog, dialogmøte, dialogmøter, diskusjon, diskusjoner, drøfting,
drøftinger, dugnad, dypdykk, eksperiment, eksperimenter, erfaringsdeling, erfaringsmøter,
erfaringsutveksling, evaluering, evalueringer, evalueringssamtale, evalueringssamtaler, fagdag,
fagdager, fagkveld, fagkvelder, fagprat, fagsamling, fellessamling, folkemøte, folkemøter,
forankring, forebyggende arbeid, foredrag, foreldremøte, foreldremøter, formidling, forskning,
forsøk, frokostmøte, frokostmøter, frokostseminar, gjennomgang, gjennomganger, grunnarbeid,
gruppearbeid, gårdsbesøk, hackathon, helsesjekk, hjelp, hjemmebesøk, holdningsarbeid, hospitant,
hospitering, håndtering, høring, høringer, idédugnad, idémyldring, idémyldringer, idéutveksling,
idéverksted, idéverksteder, informasjon, informasjonsarbeid, informasjonskampanje,
informasjonsmøte, informasjonsmøter, inspeksjon, inspeksjoner, inspirasjonsdag, intervju,
intervjuer, introduksjon, introduksjonskurs, involvering, kaffemøte, kaffemøter, kaffeprat,
kampanje, kampanjer, kampanjeuke, kartlegging, kartlegginger, kick-off, kompetanseheving,
konferanse, konferanser, kontakt, kontroll, kontroller, koordinering, kundebesøk, kunnskapsdeling,
kurs, kursing, kurskveld, kvalitetssikring, lederutvikling, lobbyvirksomhet, lunsj, lunsjer,
lunsjmøte, markedsføring, medarbeidersamtale, medarbeidersamtaler, medieutspill, medvirkning,
mentoring, mentorordning, messe, miljøarbeid, måling, målinger, målretta informasjon, møte,
møtepunkt, møtepunkter, møter, møterunde, møteserie, nettverking, nettverksbygging, nettverksmøte,
nettverksmøter, nettverkssamling, nyhetsbrev, observasjon, observasjoner, omvisning, omvisninger,
oppfølging, oppfølgingsmøter, oppfølgingssamtaler, opplysning, opplysningsarbeid, opplæring,
opplæringsdager, oppsøkende arbeid, orientering, orienteringer, overvåking, patruljering, pilot,
piloter, planlegging, prat, presentasjon, presentasjoner, prosjektarbeid, prøve, prøveprosjekt,
prøver, påminnelser, påvirkning, påvirkningsarbeid, quiz, rapportering, refleksjon,
relasjonsbygging, retrospektiv, retrospektiver, revisjon, revisjoner, risikoanalyse,
risikoanalyser, risikovurdering, risikovurderinger, runde, runder, rundspørring, rundspørringer,
råd, rådgiving, rådgivning, saksbehandling, samarbeid, samarbeidsmøte, samarbeidsmøter, samling,
samlinger, samtale, samtaler, screening, seminar, seminarer, service, simulering, simuleringer,
sjekk, skolebesøk, skolering, sondering, sosiale kvelder, sosiale treff, sparring, sparringsmøter,
spørreundersøkelse, spørreundersøkelser, stand-up, standup, statusmøte, statusmøter,
stikkprøvekontroller, stikkprøver, strategisamling, studie, studiebesøk, studier, studietur,
studieturer, støtte, teambygging, telling, tellinger, temadag, temadager, temakveld, temakvelder,
temauke, temauker, test, tester, testing, tilbakemelding, tilbakemeldinger, tilbakemeldingsrunde,
tilrettelegging, tilstelning, tilsyn, tilsynsbesøk, treff, trening, treninger, undersøkelse,
undersøkelser, undervisning, utprøving, utredning, utredninger, utveksling, utviklingsarbeid,
utviklingssamtaler, vandring, vandringer, varetelling, varetellinger, vedlikehold, veiledning,
veiledninger, verksted, verksteder, vernerunde, vernerunder, vurdering, vurderinger, webinar,
webinarer, workshop, workshoper, workshoppen, workshops, åpen dag, åpne dager, øvelse, øvelser,
øving, øvinger
"""

# Norwegian joins its words: a noun of work stands last ("brukerundersøkelse", "fartskontroller")
NOUN_ENDINGS = """
analyse, analyser, arbeid, avstemming, befaring, befaringer, befaringstur, besøk, besøket, debatt,
debatter, deling, demonstrasjon, demonstrasjoner, dialog, drøfting, drøftinger, dugnad, dypdykk,
evaluering, evalueringer, fellestur, feltarbeid, foredrag, formidling, gjennomgang, gjennomganger,
heving, høring, høringer, informasjon, inspeksjon, inspeksjoner, intervju, intervjuer, kampanje,
kampanjer, kartlegging, konferanse, konferanser, kontroll, kontroller, koordinering, kurs, kurset,
måling, målinger, møte, møtepunkter, møter, møteserie, møtet, omvisninger, oppfølging, opplæring,
planlegging, prat, presentasjon, presentasjoner, prøving, påminnelser, påvirkning, revisjon,
revisjoner, runde, runder, rådgivning, samling, samlinga, samlinger, samtale, samtalen, samtaler,
screening, seminar, seminarer, sjekk, sjekker, skolering, sparring, studietur, studieturer,
telling, tellinger, tester, treff, trening, undersøkelse, undersøkelser, undersøkinger,
undervisning, utredning, utredninger, utveksling, vandring, vandringer, vedlikehold, veiledning,
veiledninger, virksomhet, vurdering, vurderinger, webinar, webinarer, workshop, øvelse, øvelser,
øving, øvinger
"""

# They end like nouns of work and are none
NOT_NOUNS = "frammøte, fremmøte, oppmøte, stormøte"

OPENING_NOUNS = """
administrering, ajourhold, analyse, arbeid, arbeidet, avklaring, avstemming, bedriftsbesøk,
befaring, bevisstgjøring, bidrag, bistand, bruk, brukertesting, debatt, deling, deltagelse,
deltakelse, dialog, dialogmøte, dialogmøter, diskusjon, diskusjoner, drøfting, drøftinger,
dypdykk, erfaringsdeling, erfaringsutveksling, evaluering, evalueringer, fagdag, fagdager, fokus,
forankring, forberedelse, forberedelser, foredrag, forhandling, forhandlinger, formidling,
forskning, gjennomgang, gårdsbesøk, heving, hjemmebesøk, hospitering, håndtering, høring,
identifisering, informasjon, innspill, inspeksjon, intervju, intervjuer, involvering, jobbing,
kaffeprat, kampanje, kartlegging, kartlegginger, kommunikasjon, kompetanseheving, konferanse,
koordinering, kundebesøk, kundemøter, kunnskapsdeling, kurs, kursing, lobbyvirksomhet,
markedsføring, medvirkning, måling, møte, møter, nettverking, nettverksbygging, observasjon,
oppfølging, opplysning, opplæring, overvåking, planlegging, promotering, påminnelser, påvirkning,
rådføring, rådgivning, samarbeid, samhandling, samling, samordning, samtale, samtaler, screening,
seminar, seminarer, skolebesøk, skolering, sparring, statusmøter, studiebesøk, studietur,
studieturer, støtte, teambygging, temadag, testing, tilrettelegging, undersøkelse, undersøkelser,
undervisning, utforsking, utforskning, utprøving, utredning, utveksling, vedlikehold, veiledning,
vurdering, webinarer, workshop, workshoper, øvelse, øvelser
"""

HEADS = ""

SUPPORT_HEADS = ""

BEGIN_NOUNS = """
arbeid, arbeidet, dialog, dialogen, diskusjonen, diskusjoner, forberedelsene, forberedelser,
forhandlingene, forhandlinger, innsatsen, kartleggingen, planleggingen, prosess, prosessen,
prosjekt, prosjektet, samarbeid, samarbeidet, samtaler, satsingen, utredningen
"""

TIME_UNITS = """
arbeidsdag, arbeidsdager, dag, dager, dagsverk, ettermiddag, ettermiddager, formiddag,
formiddager, fredag, fredager, halvdag, helg, helger, kveld, kvelder, mandag, minutt, minutter,
måned, måneder, onsdag, tid, tida, tiden, time, timer, uke, uker, årsverk
"""

TEAMS = """
administrasjonen, arbeidsgruppa, avdelingen, avdelingene, bygg, drift, driften, fagforeningen,
helse, hr, ikt, innkjøp, it, juridisk, kommunedirektøren, kommunen, kommunikasjon, laget,
ledelsen, ledergruppa, lederne, marked, oppvekst, plan, prosjektgruppa, rektorene, rådgiverne,
salg, sekretariatet, skolene, styret, teamet, utvalget, vaktmesterne, økonomi
"""

MET = """
behov, behovene, behovet, budsjettet, etterspørsel, etterspørselen, forventningene, forventninger,
framtiden, fremtiden, fristen, frister, konkurransen, krav, kravene, kravet, mål, målene, målet,
utfordringene, utfordringer
"""
