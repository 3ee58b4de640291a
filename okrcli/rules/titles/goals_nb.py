"""Norwegian verbs that open a goal, and those that start a second one in the same title."""

FIRST = """
ansette, bedre, begeistre, behandle, beholde, beskytte, bevare, bygge, drive, eie, ekspandere,
elske, endre, engasjere, etablere, fange, ferdigstille, finne, forandre, forebygge, forme,
forsvare, frigjøre, fullføre, fylle, få, få på plass, gi, gjenreise, glede, gripe, hente, holde,
innføre, investere, komme, lage, lansere, lede, levere, løse, møte, nå, oppnå, opprettholde,
overraske, produsere, publisere, rekruttere, samle, selge, sikre, skape, slå, starte, stoppe,
støtte, ta, tilby, tiltrekke, tiltrekke oss, trygge, utvikle, vekke, verne, verve, vinne, vokse
"""
SECOND = """
ansette, anskaffe, automatisere, avslutte, avvikle, begrense, beholde, betale ned, bli, bli best,
bli først, bli kjent, bygge det, bygge ei, bygge en, bygge et, bygge ny, bygge nye, bygge nytt,
bygge om, bygge opp, bygge opp igjen, bygge ut, bytte ut, digitalisere, doble, effektivisere,
elektrifisere, eliminere, erobre, etablere, etterisolere, fase ut, ferdigstille, fjerne, flytte,
forbedre, forenkle, forhindre, forkorte, fornye, forsterke, fullføre, få bukt med, få fart på,
få hjem, få ned, få opp, få opp farten, få på plass, få slutt på, gjeninnføre, gjenoppbygge,
gjenreise, gjenskape, gjenvinne, gjenåpne, gjøre det, gjøre oss, gå på børs, halvere, hente hjem,
heve, implementere, innføre, innlemme, installere, integrere, isolere, kjøpe, knuse, konsolidere,
korte ned, kurse, kutte, kutte ned, lansere, legge ned, lukke, løfte, løse, minske, modernisere,
montere, nedbetale, omorganisere, omstille, oppgradere, opprette, optimalisere, profesjonalisere,
publisere, pusse opp, redde, redusere, refinansiere, reformere, rehabilitere, rekruttere,
renovere, reparere, restaurere, restrukturere, rulle ut, rydde, rydde opp, rydde opp i, selge,
selge ut, senke, signere, skape, skape en, skape et, skrote, slutte med, slå sammen, snu, spare,
standardisere, stanse, starte, stenge, stoppe, strømlinjeforme, styrke, ta igjen, ta over,
ta tilbake, tette, tiltrekke, utrydde, utvide, utvikle en, utvikle et, utvikle nye, videreutvikle,
vinne, vinne nye, vinne tilbake, være kjent, åpne, øke
"""
ENABLING = """
bidra, få * til, få folk til, gi * mulighet, gjøre, hjelp, hjelpe, inspirere, la, lære, motivere,
oppmuntre, ruste, sette, sikre at, støtte, sørge for at, utfordre
"""
CLAUSES = """
at, der, enn, for, fordi, framfor, gjennom, hva, hvor, hvordan, inntil, istedenfor, kan, når,
skal, slik, som, så, til å, uten, ved, vil, å kunne
"""
