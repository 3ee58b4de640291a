"""English verbs that open a goal, and those that start a second one in the same title."""

# Verbs that open a goal: with those of SECOND, which start another as well
FIRST = """
accelerate, achieve, attract, bring, bring * to, build, capture, close, crack, create, defend,
delight, deliver, develop, earn, engage, ensure, establish, excite, expand in, expand into,
expand to, fill, find, free, gain, get to, give, grow to, heal, hire, hold, impress, increase,
invest, keep, land, lead, maintain, move, move to, offer, own, prepare, prevent, protect, provide,
put, raise * to, raise awareness, reach, recruit, restore, retain, secure, serve, shape, support,
surprise, take, take * to, teach, train, transform, treat, turn, unite, welcome, win
"""
# Where the rest elaborate ("build trust and create value"), these name another change
SECOND = """
accelerate, attract, attract new, automate, be a, be known, be ready, be the, become,
become known, boost, break into, bring back, bring down, build a, build an, build our, build the,
build up, buy, clean up, clear, conquer, consolidate, convert, create a, create an, cut, cut back,
cut down, decarbonise, decarbonize, decrease, deploy, develop a, develop an, develop new,
digitise, digitize, diversify, double, eliminate, end, enhance, enter, eradicate, erase,
establish, expand, find new, fix the, get rid of, grow, halt, halve, hire, implement, improve,
increase, install, integrate, introduce, land, launch a, launch an, launch new, launch our,
launch the, lower, make our, make the, maximise, maximize, mend, migrate, minimise, minimize,
modernise, modernize, move, move to, offer, open, optimise, optimize, outsource, pay, pay down,
pay off, phase out, professionalise, professionalize, protect, publish more, raise, rebuild,
reclaim, recover, recruit, redesign, reduce, reform, refurbish, regain, relaunch, relocate, renew,
renovate, reopen, repair, replace, rescue, resolve, restore, retire, revitalise, revitalize,
revive, roll out, save, secure, sell more, settle, shorten, shrink, simplify, slash, speed up,
standardise, standardize, start a, start the, stop, streamline, strengthen, tame, tidy up,
train our, train the, upgrade, widen, win back, win new, win over
"""
ENABLING = """
allow, bring * together, challenge, empower, enable, encourage, ensure that, equip, get, get to a,
give * the chance, help, inspire, let, make, make sure, motivate, see, support, teach
"""
CLAUSES = """
able, as, because, by, can, for, how, if, rather, so, than, that, through, to, until, what, when,
where, which, who, whom, whose, will, without
"""
