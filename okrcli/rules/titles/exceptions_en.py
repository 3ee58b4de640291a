"""English phrases that open like work and are none."""

NOT_ACTIVITIES = """
address book, assist rate, assist ratio, attend to, call for, call it, call off, call on,
chase away, check out, check-in, check-out, explore the world, follow suit, foster care,
foster children, foster families, foster homes, foster parents, guide to, help article,
help articles, help center, help centre, help desk, help file, help files, help for, help given,
help is, help line, help page, help pages, help text, help texts, help to, introduce ourselves as,
join date, join fee, join rate, join-up, learn by heart, learn to, listen first, look forward,
look good, look like, look sharp, map data, map to, measure up, meet and greet, meet halfway,
meet in the middle, meet the moment, meet the need, meet up, network of, network with the,
phone home, plan a, plan b, post arrives, post office, prepare to, promote from within,
promote to, reach out to sea, research and development, scan to, share of, share price,
share with, study in, survey says, tell apart, test out of, think big, think global,
track and trace, track down, train as, train service, train services, train times, train to,
trial by, try again, visit of, watch out, work for us, work off, work out, work to rule
"""

# Openings that sound like a delivery and are none
NOT_DELIVERIES = """
build a culture, build a reputation, build a team spirit, build on, build relationships,
build trust, close deals, close the gap, close to, create a culture, create value,
develop a culture, develop our, find time, finish at, finish first, finish in, finish with,
lease term, move from, move up, open for, open our * to, open to, open up, open up for,
open up to, plant based, print run, ship shape
"""
