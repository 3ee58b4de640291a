"""English verbs that open a goal, and those that start a second one in the same title."""

# Verbs that open a goal: with those of SECOND, which start another as well
FIRST = """
accelerate, achieve, attract, beat, bring, bring * to, build, capture, close, complete, crack,
create, defend, delight, deliver, design, design our, develop, earn, engage, ensure, establish,
excite, expand in, expand into, expand to, fill, finalise, finalize, find, finish, free, gain,
get to, give, grow to, heal, hire, hold, host, impress, increase, invest, keep, land, launch,
lead, maintain, move, move to, offer, own, prepare, prevent, produce, protect, provide, publish,
put, raise * to, raise awareness, reach, recruit, renew, restore, retain, run, run our, secure,
sell, serve, shape, ship, solve, start, stop, support, surprise, tackle, take, take * to, teach,
train, transform, treat, turn, unite, welcome, win
"""
# Where the rest elaborate ("build trust and create value"), these name another change
SECOND = """
abolish, accelerate, attract, attract new, automate, be a, be known, be ready, be the, become,
become known, bolster, boost, break into, bring, bring back, bring down, bring home, bring in,
bring on, build a, build an, build our, build the, build up, buy, clean up, clear, conquer,
consolidate, convert, create a, create an, cut, cut back, cut down, decarbonise, decarbonize,
decrease, deploy, develop a, develop an, develop new, digitalise, digitalize, digitise, digitize,
diversify, double, double down, electrify, eliminate, end, enhance, enter, eradicate, erase,
establish, expand, find new, fix the, get rid of, go public, grow, halt, halve, hire, implement,
improve, increase, install, insulate, integrate, introduce, land, launch a, launch an, launch new,
launch our, launch the, list on, lower, make our, make the, maximise, maximize, mend, migrate,
minimise, minimize, modernise, modernize, move, move to, offer, open, optimise, optimize,
outsource, overhaul, pay, pay down, pay off, phase in, phase out, professionalise,
professionalize, protect, publish more, raise, ramp up, rebrand, rebuild, reclaim, recover,
recruit, redesign, reduce, refinance, reform, refurbish, regain, reinvent, rejuvenate, relaunch,
relocate, remake, renew, renovate, reopen, reorganise, reorganize, repair, repay, replace, rescue,
reshape, resolve, restore, restructure, retain, retire, revamp, revitalise, revitalize, revive,
rework, roll out, save, scale up, scrap, secure, sell more, sell off, set up, settle, shore up,
shorten, shrink, simplify, slash, speed up, spin off, stabilise, stabilize, standardise,
standardize, start a, start the, stop, streamline, strengthen, take out, take over, tame, tidy up,
train our, train the, triple, turn around, untangle, upgrade, widen, win, win back, win new,
win over, wipe out
"""
ENABLING = """
allow, bring * together, challenge, empower, enable, encourage, ensure that, equip, get, get to a,
give * the chance, help, inspire, let, make, make sure, motivate, see, support, teach
"""
CLAUSES = """
able, as, because, by, can, for, how, if, rather, so, than, that, through, to, until, what, when,
where, which, who, whom, whose, will, without
"""
