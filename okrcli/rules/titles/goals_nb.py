"""Norwegian verbs that open a goal, and those that start a second one in the same title."""

FIRST = """
ansette, begeistre, behandle, beholde, beskytte, bevare, bygge, drive, ekspandere, engasjere,
etablere, fange, finne, forebygge, forme, forsvare, frigjøre, fylle, få, få på plass, gi,
gjenreise, glede, gripe, hente, holde, innføre, investere, komme, lansere, lede, levere, løse,
møte, nå, oppnå, opprettholde, overraske, rekruttere, samle, sikre, skape, støtte, ta, tilby,
tiltrekke, tiltrekke oss, trygge, utvikle, verne, verve, vinne, vokse
"""
SECOND = """
ansette, automatisere, avvikle, begrense, betale ned, bli, bli kjent, bygge det, bygge ei,
bygge en, bygge et, bygge ny, bygge nye, bygge nytt, bygge opp, bygge opp igjen, bytte ut,
digitalisere, doble, effektivisere, eliminere, erobre, etablere, fase ut, flytte, forbedre,
forenkle, forhindre, forkorte, fornye, forsterke, få bukt med, få fart på, få ned, få opp,
få på plass, gjenreise, gjenåpne, gjøre det, gjøre oss, halvere, hente hjem, heve, innføre, kjøpe,
konsolidere, korte ned, kurse, kutte, kutte ned, lansere, legge ned, minske, modernisere,
nedbetale, oppgradere, optimalisere, profesjonalisere, publisere, pusse opp, redusere, reformere,
rehabilitere, rekruttere, renovere, restaurere, rydde opp, rydde opp i, selge, senke, signere,
skape en, skape et, slutte med, spare, standardisere, stanse, starte, stoppe, strømlinjeforme,
styrke, tette, tiltrekke, utvide, utvikle en, utvikle et, utvikle nye, videreutvikle, vinne nye,
vinne tilbake, være kjent, åpne, øke
"""
ENABLING = """
bidra, få * til, få folk til, gi * mulighet, gjøre, hjelp, hjelpe, inspirere, la, lære, motivere,
oppmuntre, ruste, sette, sikre at, støtte, sørge for at, utfordre
"""
CLAUSES = """
at, der, enn, for, fordi, framfor, gjennom, hva, hvor, hvordan, inntil, istedenfor, kan, når,
skal, slik, som, så, til å, uten, ved, vil, å kunne
"""
