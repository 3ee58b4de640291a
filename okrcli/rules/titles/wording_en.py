"""English words that leave a goal open: changes without a distance, hedges, upkeep; and marks.

The lists have the form of `activities_en`.
"""

# Verbs that open a title and tell a direction
CHANGES = """
accelerate, accelerated, advance our, alleviate, amplify, augment, become better, beef up,
bolster, boost, boosting, bring down, bring up, broaden, brush up, bump up, buoy, cement, combat,
continue to grow, continue to improve, continue to increase, continue to reduce,
continuously improve, counteract, crank up, curb, cut, cut back, cut back on, cut down on,
de-risk, debottleneck, declutter, decrease, deepen, deepen our, democratise, democratize, derisk,
destress, develop further, dial down, dial up, diminish, diversify, double down on,
drive adoption, drive awareness, drive conversion, drive demand, drive down, drive engagement,
drive growth, drive loyalty, drive productivity, drive retention, drive sales, drive traffic,
drive up, drive usage, ease, elevate, energise, energize, enhance, enhanced, enhancing, enlarge,
enliven, enrich, expand, expanding, expedite, extend, firm up, flatten, fortify, foster growth,
freshen up, further develop, further improve, further strengthen, future-proof, galvanise,
galvanize, get better, get better at, grow, harmonise, harmonize, heighten, hold down, humanise,
humanize, improve, improved, improving, increase, increased, increasing, intensify, invigorate,
keep down, keep improving, lessen, let * grow, level up, lift, lighten, limit, liven up, lower,
lowering, make better use of, mature our, maximise, maximising, maximize, minimise, minimising,
minimize, mitigate, modernise, modernize, optimise, optimised, optimising, optimize, optimized,
optimizing, pare back, pare down, personalise our, professionalise, professionalize, push down,
push up, quicken, quieten, raise, raising, rationalise, rationalize, reduce, reduced, reducing,
refresh our, rein in, reinforce, rejuvenate, relieve, revitalise, revitalize, scale back,
scale our, scale up our, sharpen, shore up, shorten, shortened, shortening, shrink,
significantly improve, significantly increase, significantly reduce, simplified, simplify,
simplifying, slash, slim down, slow down, smooth, smoothen, soften, solidify, speed up,
speeding up, spruce up, squeeze, stabilise, stabilize, step up, streamline, streamlined,
streamlining, strengthen, strengthened, strengthening, sweeten, take * to the next level, tighten,
tighten up, tightened, tone down, trim, unblock, unclog, up our, up the, upgrade our,
upgrade the * experience, uplift, upscale, weaken, whittle down, widen
"""
# With these behind it the verb above tells a thing to do, or a name
NOT_CHANGES = """
cut flowers, cut grass, cut hedges, cut over, cut the first, cut the ribbon, cut ties,
expand into, expand to, extend the agreement, extend the contract, extend the lease, extend to,
grow plants, grow potatoes, grow tomatoes, grow up, grow vegetables, higher education,
higher secondary, increase from, increased capital, lift off, lift pass, lift restrictions,
lift the ban, limit lines, limit the, lower house, lower secondary, more or less, raise a,
raise an, raise awareness, raise capital, raise cattle, raise chickens, raise consciousness,
raise fish, raise funds, raise interest, raise money, raise the bar for, raise the flag,
raise the issue, raise the money, raise the profile, raise the roof, reduce to zero,
reduced mobility, trim hedges, upper secondary
"""
# Nouns that some of the verbs above make with the word behind: "lift shaft", "cut flower"
NOT_CHANGE_HEADS = """
bar, box, cable, cables, card, cards, cord, deck, flowers, gas, grass, house, lamp, lamps, lights,
limit, off, order, orders, pack, packs, pass, passes, ribbon, rooms, school, shaft, shafts,
ticket, vote
"""

COMPARATIVES = """
better, bigger, brighter, broader, calmer, cheaper, cleaner, clearer, closer, cooler, decreasing,
deeper, earlier, easier, fairer, falling, faster, fewer, firmer, fitter, fresher, friendlier,
fuller, greater, greener, growing, happier, healthier, heavier, higher, increasing, kinder,
larger, leaner, less, lighter, longer, louder, lower, more, nearer, neater, nicer, prouder,
quicker, quieter, richer, rising, safer, sharper, shorter, simpler, slimmer, smaller, smarter,
smoother, softer, sounder, stabler, steadier, stronger, sturdier, thinner, tidier, tighter,
tougher, warmer, wealthier, wider, wiser, younger
"""
# Verbs that take a comparative: "make permits easier to get", "attract more members"
MAKES = """
achieve, answer, attract, be, become, bring, bring in, build, collect, create, deliver, develop,
do, drive, earn, encourage, ensure, establish, feel, find, gain, generate, get, give, have, hire,
keep, let, make, offer, plant, produce, provide, reach, recruit, respond, retain, run, secure,
see, sell, serve, set, ship, stay, use, win, work
"""
IS = """
are, become, becomes, buy, choose, come, eat, feel, feels, find, get, gets, has, have, is, ride,
run, runs, see, sleep, spend, stay, take, takes, use, uses, work, works
"""
GOES = """
are coming down, are down, are falling, are going down, are going up, are growing, are improved,
are in decline, are on the rise, are reduced, are rising, are shortened, are up, climb, climbs,
come down, comes down, decline, declines, decrease, decreases, diminish, diminishes, drop, drops,
fall, falls, get better, gets better, go down, go up, goes down, goes up, grow, grows,
has been improved, has been reduced, has decreased, has fallen, has grown, has improved,
has increased, has risen, have been increased, have been reduced, have decreased, have fallen,
have grown, have improved, have increased, have risen, improve, improves, increase, increases,
is coming down, is down, is falling, is going down, is going up, is growing, is improved,
is improving, is in decline, is increased, is on the rise, is reduced, is rising, is shortened,
is strengthened, is up, keeps falling, keeps growing, keeps rising, pick up, picks up, rise,
rises, shrink, shrinks, slows, worsens
"""
GOES_BEFORE = """
across, after, again, among, at, before, clearly, considerably, during, faster, further, in,
markedly, next, noticeably, on, over, rapidly, sharply, significantly, slightly, steadily,
substantially, through, throughout, visibly, within, year
"""
RELATIVE = "because, how, if, so, than, that, when, where, whether, which, who, whom, whose"
THAN = "than"
TO_ALL = "for all, to all, to each, to every, to everyone, to no, to none, to nothing, to zero"

NUMBERS = """
dozen, dozens, eight, eighteen, eighty, eleven, fifteen, fifty, five, forty, four, fourteen,
hundred, hundreds, million, nine, nineteen, ninety, seven, seventeen, seventy, six, sixteen,
sixty, ten, thirteen, thirty, thousand, three, twelve, twenty, two
"""
# Amounts that are no counts of something: "halve truancy", "no patient waits"
AMOUNTS = """
double, doubled, doubles, doubling, half, halve, halved, halves, halving, one-quarter, one-third,
quadruple, tenfold, threefold, thrice, treble, triple, tripled, twice, two-fifths, two-thirds,
twofold, zero
"""

HEDGES = """
a fair number of, a good deal of, among other things, among others, amongst others, and similar,
and so forth, and so on, and the like, approx, approximately, as a rule, as and when,
as applicable, as appropriate, as best as possible, as best we can, as circumstances allow,
as closely as possible, as early as possible, as far as budget allows, as far as feasible,
as far as possible, as far as practicable, as far as we can, as fast as possible,
as few as possible, as fully as possible, as good as possible, as little as possible,
as many as possible, as much as possible, as necessary, as needed, as often as, as practicable,
as practical, as quickly as possible, as relevant, as required, as resources allow,
as resources permit, as soon as possible, as soon as practical, as the need arises,
as time allows, as time permits, as we see fit, as well as possible, at some point, best effort,
best efforts, best endeavours, budget allowing, budget permitting, capacity permitting,
depending on budget, depending on capacity, depending on funding, depending on resources,
depending on the budget, depending on time, fairly soon, fairly well, funds permitting, generally,
give or take, hopefully, ideally, if and when, if applicable, if appropriate, if at all possible,
if budget allows, if budget permits, if budgets allow, if capacity allows, if circumstances allow,
if convenient, if feasible, if funds allow, if it makes sense, if money allows, if necessary,
if need be, if needed, if possible, if practicable, if practical, if relevant, if required,
if resources allow, if resources allow it, if resources permit, if the budget allows,
if the need arises, if the weather allows, if the weather permits, if there is capacity,
if there is money, if there is time, if time allows, if time permits, if we can, if we have time,
if weather allows, if weather permits, in due course, in general, in most cases, in principle,
in so far as, in some form, insofar as, kind of, largely, mainly, maybe, more often than not,
more or less, mostly, mostly all, normally, on a best-effort basis, on the whole,
one way or another, or similar, or so, or the like, or thereabouts, perhaps, possibly,
potentially, practically all, practically every, preferably, presumably, pretty much, probably,
quite a few, quite soon, reasonably, reasonably fast, reasonably well, resources permitting,
roughly, should time allow, some kind of, some sort of, somewhat, sooner or later, sort of,
subject to approval, subject to budget, subject to capacity, subject to funding, time allowing,
time permitting, to a certain extent, to a degree, to a large extent, to some degree,
to some extent, to the best of, to the degree, to the extent, to the greatest extent possible,
typically, until further notice, usually, virtually all, virtually every, weather permitting,
when appropriate, when capacity allows, when convenient, when feasible, when it makes sense,
when necessary, when needed, when possible, when practical, when relevant, when required,
when resources allow, when the budget allows, when the need arises, when there is capacity,
when there is time, when time allows, when time permits, when we can, when we get around to it,
when we get round to it, when we have capacity, when we have time, when weather allows,
when weather permits, whenever appropriate, whenever convenient, whenever feasible,
whenever necessary, whenever needed, whenever possible, whenever practical, whenever we can,
where applicable, where appropriate, where budget allows, where capacity allows, where convenient,
where feasible, where it is possible, where it makes sense, where necessary, where needed,
where possible, where practicable, where practical, where relevant, where required,
where resources allow, where sensible, where suitable, where there is capacity,
where there is time, where time allows, where we can, wherever appropriate, wherever feasible,
wherever it makes sense, wherever necessary, wherever needed, wherever possible,
wherever practical, wherever relevant, wherever we can, within reason
"""
NEARLY = """
almost, approximately, close to, just about, more or less, near, nearly, practically, roughly,
virtually
"""
ALL_OF = (
    "all, every, everyone, everybody, everything, each, half, whole, entire, always, none, nobody"
)
TRYING = """
aim for, aim to, attempt to, do our best to, endeavor to, endeavour to, hope to, seek to,
strive to, try and, try to, trying to
"""

UPKEEP = """
carry on, continue, continuing to, defend our position, hold on to our position,
hold our position, keep on, keep up, maintain, maintaining, preserve, remain, retain our,
retain our position, safeguard our position, stay on course, stay the course, sustain, uphold
"""
SERVING = "deliver, ensure, give, offer, operate, perform, provide, run, supply"
SERVED = "inspections, operation, operations, service, services, supervision, support"

# Objectives: verbs of activity that are as often an ambition
AMBITIONS = """
act as, act on feedback, address, advocate, aspire to, attempt, be a good neighbour, be a partner,
be active in, be attentive, be attentive to, be available for, be close to, be closer to,
be part of, be present at, be present in, be visible, bring * closer together, bring * together,
build relations, build relationships, care for, celebrate, champion, comfort, commit to,
communicate, connect people, connect with, convince, create room for, create space for, curate,
describe, discover, do our best, dream up, educate, encourage, engage, engage in, engage with,
envision, evangelise, evangelize, explain, foster, gain insight, get * involved, get * on board,
get close to, get closer to, get to know, get under the skin of, give voice to, go the extra mile,
help, help out, imagine, inspire, invite, join, join forces, keep * informed, keep pace,
keep up with, keep working, lend a hand, listen, listen to, lobby, look after, make * aware,
make * visible, make our voice heard, make room for, make space for, meet, mentor, mobilise,
mobilize, motivate, negotiate, network, nurture, organise, organize, outline, oversee,
partner with, persuade, play around with, popularise, popularize, practise, prepare, prepare for,
prioritise, prioritize, promote, pull together, pursue, push forward, put * on the agenda,
raise our voice, raise the profile, rally, re-engage, reach out, recommend, reengage, rehearse,
represent, rethink, serve as, shine a light on, show * around, showcase, speak out, speak up,
spearhead, stand by, stand together, stand up for, stay close, stay close to, stay informed,
stimulate, strive, strive for, strive to, take action, take action on, take care of,
take initiative, take responsibility, take steps, take the initiative, teach, tell, train, try,
try out, try to, uncover, understand, unravel, utilise the, utilize the, volunteer, walk through,
warn, woo, work across, work against, work for, work hard, work to, work together
"""

# Among the amounts, those that in the words of `done_when` count nothing: "nobody complains"
NONE = "no, nobody, none, nothing"
