"""Norwegian verbs that open a goal, and those that start a second one in the same title."""

FIRST = """
ansette, begeistre, behandle, beholde, beskytte, bevare, bygge, drive, ekspandere, engasjere,
etablere, fange, finne, forebygge, forme, forsvare, frigjøre, fylle, få, få på plass, gi,
gjenreise, glede, gripe, hente, holde, innføre, investere, komme, lansere, lede, levere, løse,
møte, nå, oppnå, opprettholde, overraske, rekruttere, samle, sikre, skape, støtte, ta, tilby,
tiltrekke, tiltrekke oss, trygge, utvikle, verne, verve, vinne, vokse
"""
SECOND = """
ansette, anskaffe, automatisere, avslutte, avvikle, begrense, betale ned, bli, bli kjent,
bygge det, bygge ei, bygge en, bygge et, bygge ny, bygge nye, bygge nytt, bygge om, bygge opp,
bygge opp igjen, bygge ut, bytte ut, digitalisere, doble, effektivisere, eliminere, erobre,
etablere, fase ut, ferdigstille, flytte, forbedre, forenkle, forhindre, forkorte, fornye,
forsterke, fullføre, få bukt med, få fart på, få ned, få opp, få på plass, få slutt på,
gjeninnføre, gjenreise, gjenvinne, gjenåpne, gjøre det, gjøre oss, halvere, hente hjem, heve,
implementere, innføre, installere, integrere, kjøpe, konsolidere, korte ned, kurse, kutte,
kutte ned, lansere, legge ned, lukke, løse, minske, modernisere, montere, nedbetale, oppgradere,
opprette, optimalisere, profesjonalisere, publisere, pusse opp, redde, redusere, reformere,
rehabilitere, rekruttere, renovere, reparere, restaurere, rulle ut, rydde opp, rydde opp i, selge,
selge ut, senke, signere, skape en, skape et, slutte med, slå sammen, spare, standardisere,
stanse, starte, stenge, stoppe, strømlinjeforme, styrke, tette, tiltrekke, utrydde, utvide,
utvikle en, utvikle et, utvikle nye, videreutvikle, vinne nye, vinne tilbake, være kjent, åpne,
øke
"""
ENABLING = """
bidra, få * til, få folk til, gi * mulighet, gjøre, hjelp, hjelpe, inspirere, la, lære, motivere,
oppmuntre, ruste, sette, sikre at, støtte, sørge for at, utfordre
"""
CLAUSES = """
at, der, enn, for, fordi, framfor, gjennom, hva, hvor, hvordan, inntil, istedenfor, kan, når,
skal, slik, som, så, til å, uten, ved, vil, å kunne
"""
