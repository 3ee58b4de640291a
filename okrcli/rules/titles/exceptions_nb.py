"""Norwegian phrases that open like work and are none."""

NOT_ACTIVITIES = """
arbeide hjemmefra, bli kjent for, bli kjent som, del ut, dele opp, dele på, dele ut,
delta holding, formidle arbeid, formidle boliger, formidle jobb, forstå seg på, følge kravene,
følge loven, følge med i timen, følge planen, følge regelverket, hjelp til, hør hjemme,
høre hjemme, høre til, jobbe hjemmefra, jobbe mindre, jobbe smartere, lede an, lede markedet,
lese og, lære bort bedre, mål for, mål om, møt våren, møte kravene, møte kravet, møte målene,
møtes, plan b, plan for, plan om, prøve seg, ringe inn, samarbeid mellom, se effekt,
se resultater, se ut, se verden, sjekke inn, sjekke ut, spre seg, svare for, svare ut,
søk på nett, test av, trene opp, vise fram til, være med å bestemme, øve inn som
"""

# Openings that sound like a delivery and are none
NOT_DELIVERIES = """
bygge en kultur, bygge kultur, bygge på, bygge tillit, flytte oss, lage bedre, levere bedre,
levere på, male kroker, utvikle oss, åpne * for, åpne for, åpne opp, åpne opp for
"""
