"""English words for work that may change nothing: verbs, nouns, and what tells them apart.

Each list is a text of words and phrases parted by commas; `listed` reads it. A phrase may
hold `*`, which stands for one to three words. Verbs stand in the infinitive; `forms` makes the
others; nouns stand in `nouns_en`.
"""

# Verbs that are never a noun at the opening of a title, whatever the measure
PURE = """
acclimatise, accompany, acquaint ourselves, act as, act in concert, act on feedback, administer,
advertise, advise, advise on, advocate for, agitate, aim to, alert, align with, allocate time,
analyse, analyze, appeal to, apply ourselves, appraise, arbitrate, arrange for, articulate,
ascertain, ask, ask * about, ask * for advice, ask * for feedback, ask around, ask for,
ask for feedback, ask for ideas, aspire to, assess, assist, assist with, attempt, attend,
attend to questions, babysit, badger, be a driving force, be a good neighbour, be a mentor,
be a mentor for, be a partner, be a sounding board, be a voice, be active in, be alert to,
be an active member, be an active participant, be an active partner, be at the table,
be attentive, be attentive to, be available for, be close to, be closer to, be host to,
be in charge of, be in contact with, be in conversation, be in dialogue, be in touch with,
be involved in, be mindful of, be on hand, be on the lookout, be on the lookout for,
be open to questions, be part of, be present at, be present in, be present on, be represented at,
be represented in, be visible, beat the drum, become acquainted with, become familiar with,
befriend, beg, beta-test, book meetings, book time, bounce ideas, brainstorm, brief each other,
bring * closer together, bring * into the discussion, bring * on board, bring * round,
bring * to the attention, bring * to the table, bring * together, bring * up to speed,
bring attention to, bring to light, bring up, broadcast, brood, build a network,
build an understanding, build awareness, build knowledge, build networks, build relations,
build relationships, build understanding, cajole, calculate, call attention to, call round,
campaign against, campaign for, carry on, carve out time, catch up with, categorise, categorize,
caution, chase up, check in on, check in with, check on, check out competitors, check that,
check the feasibility, check up, check up on, check whether, cheer on, chip away at, chip in,
circulate, clarify, classify, co-author, co-chair, co-create, co-design, co-host, co-operate,
co-ordinate, co-organise, coax, collaborate, collate, collect feedback, collect ideas,
collect input, collect views, comb through, come to grips with, comfort, comment on, commit to,
communicate, compare, compare notes, compile feedback, compile ideas, compile input,
concentrate on, conceptualise, confer, congratulate, connect people, connect with, consider,
consider how, consult, consult with, contemplate, contribute, convene, converse, convince,
cooperate, cooperate across, cooperate closely, cooperate with, coordinate, correspond,
correspond with, corroborate, cover for, create a dialogue, create awareness, create room for,
create space for, create understanding, cross-check, cross-reference, crowdsource ideas,
cultivate, cultivate contacts, cultivate relations, curate, dabble in, debug, decide how,
decide whether, decide which, decipher, deconstruct, dedicate ourselves, deep dive into,
deep-dive, define responsibilities, define roles, deliberate, delve, delve into, demonstrate,
describe, determine how, determine if, determine our, determine the, determine what,
determine where, determine whether, determine which, develop a relationship,
develop an understanding, develop contacts, develop ideas, develop our relations,
develop our relationship, develop relations, develop relationships, devise ways, devote ourselves,
diagnose, dig, dig deeper, dig into, direct attention, discern, discover, discuss, discuss with,
dissect, disseminate, dive into, do a better job of, do a deep dive, do a round, do deep dives,
do fieldwork, do homework, do market research, do our best, do our part, do our utmost,
do user testing, double down on dialogue, double-check, draw attention to, draw lessons from,
draw up ideas, dream up, drill down, drill into, drop by, drop in, drop in on, drum up interest,
dry-run, educate, elaborate on, elicit, embed ourselves, emphasise, emphasize, encourage,
encourage each other, endeavor, endeavour, engage, engage in, engage more, engage with, enlighten,
enlist, enquire, enrol in a course, ensure awareness, ensure close cooperation, ensure dialogue,
ensure focus on, ensure good communication, ensure good cooperation, ensure that * are aware,
ensure that * are informed, enter into conversation, enter into dialogue, enter into discussions,
enter into talks, enumerate, envisage, envision, escalate, evaluate, evangelise, evangelize,
examine, exchange experience, exchange experiences, exchange ideas, exchange letters,
exchange notes, exchange staff, exchange views, exhibit at, experiment, explain, explore,
extrapolate, eyeball, facilitate, fact-check, familiarise, familiarize, feel out, field questions,
field-test, figure out, fill in for, find out, find ways, find ways to, flag risks, flag up,
focus our, follow * closely, follow along, follow closely, follow developments, follow the debate,
follow the development, follow through on, follow up, follow up on, foster dialogue, fraternise,
fraternize, gain a better understanding, gain an understanding, gain insight, gain insights,
gain understanding, gather, gather around, gather around the table, gather data, gather input,
get * involved, get * on board, get * talking, get * to think, get * to try,
get a better understanding, get a feel for, get a grip on, get a sense of, get acquainted with,
get an overview, get an understanding, get better acquainted, get close to, get closer to,
get feedback, get hold of, get in touch with, get input, get insight, get involved, get out and,
get out of the office, get the word out, get to grips with, get to know, get together with,
get under the skin of, get up to speed, give * a go, give * a try, give a hand, give a lecture,
give a presentation, give a talk, give advice, give attention to, give feedback, give input,
give input to, give lectures, give our best, give presentations, give support, give talks,
give tours, give voice to, go along, go and see, go around, go on a study trip, go on tour,
go out and, go over, go round, go see, go the extra mile, go through, go to conferences, greet,
groom, hand out flyers, hand out leaflets, hand out questionnaires, hand over experience,
have a booth, have a chat, have a closer look, have a coffee with, have a deep dive,
have a dialogue, have a go at, have a look, have a say in, have a stall, have a stand,
have a word with, have close contact, have coffee with, have contact, have conversations,
have focus on, have lunch with, have regular contact, hear from, hear how, hear out, hear what,
help, help out, help with, hobnob, hold conversations, hold dialogue, hold office hours,
hold talks, hope to, host a visit, host visitors, hunt for, hypothesise, hypothesize, ideate,
identify, imagine, immerse ourselves, implore, incentivise, incentivize, increase understanding,
inform, inform each other, inquire, inspect, inspire, instruct, interact, interact with,
intermingle, interrogate, intervene, introduce * to, introduce ourselves, introduce ourselves to,
invest time, investigate, investigate how, invite, involve, itemise, join, join discussions,
join forces, jot down, keep * engaged, keep * in the loop, keep * in the picture, keep * informed,
keep * motivated, keep * on board, keep * posted, keep * up to date, keep * updated,
keep a close eye on, keep a diary, keep a finger on the pulse, keep a log, keep a lookout,
keep a lookout for, keep a watch on, keep a watchful eye, keep abreast, keep an eye on,
keep close contact, keep company, keep focus on, keep in contact with, keep in touch with,
keep looking, keep on top of, keep ourselves informed, keep ourselves up to date,
keep ourselves updated, keep records, keep statistics, keep tabs on, keep talking, keep track of,
keep up the dialogue, keep up to date, keep up with, keep watch, keep working, kick around ideas,
knock on, lead by example, lead the work, learn, learn about, learn from, learn how, learn more,
lend a hand, lend an ear, lend support, let * know, liaise, line up meetings, listen,
listen carefully, listen in, listen to, lobby, log hours, log time, look after, look at,
look back on, look for, look for ways, look further into, look into, look more closely, look out,
look out for, look over, look through, maintain a dialogue, maintain close contact,
maintain contact, maintain contact with, maintain dialogue, maintain focus on,
maintain regular contact, make * aware, make * familiar, make * visible, make a case for,
make an effort, make an inventory, make aware, make contact, make efforts, make every effort,
make headway, make inquiries, make known, make noise about, make our voice heard, make plans,
make progress, make room for, make sense of, make space for, make sure everyone knows,
make sure that * are aware, make sure that * are informed, make the case for, make the rounds,
make time for, man a stand, manage expectations, manage relations, manage relationships,
manage stakeholders, market, mediate, meditate, meet, meet face to face, meet monthly,
meet regularly, meet up with, meet weekly, meet with, mingle, mobilise, mobilize, motivate,
move forward with, mull over, negotiate, negotiate with, network among, network at, network with,
notify, nurture, nurture relations, observe, obtain an overview, obtain input, obtain insight,
open a dialogue, open talks, orchestrate, organise, organize, orientate, outline, outline ideas,
oversee, partake, participate, partner with, pass on experience, pass on information,
pass on knowledge, pay a visit, pay attention, pay close attention to, pay visits, pay visits to,
peer-review, persuade, peruse, pester, petition, philosophise, pick * brains, pilot ideas,
pinpoint, pitch in, place emphasis on, place more emphasis on, plan how, play a part,
play an active part, play an active role, play around with, plead, plug away, ponder, pop in,
popularise, popularize, pore over, post about, practise, predict, prepare, prepare for,
press ahead with, prioritise, prioritize, promote, proofread, publicise, publicize, pull together,
pursue, push forward, put * emphasis on, put * in the picture, put * in touch,
put * on the agenda, put a spotlight on, put effort into, put focus on, put forward the case,
put more time into, put our heads together, put pressure on, put questions to, put the case,
put the case for, put the spotlight on, put time into, put up posters, quality assure,
quality check, quality-assure, quality-check, quantify, quiz the, raise * awareness,
raise awareness, raise concerns, raise consciousness, raise interest, raise our voice,
raise questions, raise the issue, raise the matter, raise the profile, raise the question,
raise understanding, rally, re-connect with, re-engage, reach out, read about, read through,
read up on, reanalyse, reassess, receive guests, receive school classes, receive visitors,
recommend, reconnect with, reconsider, record time, reengage, reflect, reflect on, register time,
rehearse, reiterate, relay, remind, remind * about, remind * of, report to, represent,
request feedback, research how, research into, resume dialogue, resume discussions, resume talks,
resume the dialogue, rethink, reverse-engineer, revisit, ride along, ring round, role-play,
round up ideas, rub shoulders, rummage, run * past, run past, run through, sanity check,
sanity-check, scan for, schedule meetings, schedule time, schmooze, scour, scout for, scout out,
scrutinise, scrutinize, search out, see how, see if, see what, see whether, seek advice,
seek cooperation, seek dialogue, seek feedback, seek input, seek out, seek partners, seek support,
seek to understand, sell the idea, send * a survey, send * questionnaires, send a questionnaire,
send a survey, send out a questionnaire, send out a survey, send out questionnaire,
send out questionnaires, send out reminders, send questionnaires, send reminders, send surveys,
sensitise, sensitize, serve as, serve on, set aside time, set up calls, share best practice,
share best practices, share experience, share experiences, share information, share insights,
share knowledge, share learnings, share lessons, share lessons learned, share our, share stories,
share tips, shed light on, shepherd, shine a light on, shop around, show * around,
show * the ropes, show people around, showcase, showcase our, sift, sift through,
sign up for courses, simulate, sit at the table, sit down with, sit in on, sit in the, sit on,
sit on the, sit with, size up, smoke-test, socialise, solicit, sort through, sound out, spar with,
spark interest, speak about, speak at, speak out, speak to, speak up, speak with, spearhead,
speculate, spend more time, spend time, spot-check, spread awareness, spread information,
spread knowledge, spread the word, stand by, stand in for, stand together, stand up for,
stay abreast, stay alert, stay close, stay close to, stay connected, stay in contact with,
stay in conversation, stay in dialogue, stay in touch with, stay informed, stay on top of,
stay up to date, stay updated, step in for, stimulate, stimulate debate, strategise, strategize,
stress-test, strike up a dialogue, strive, strive for, strive to, study how, substantiate,
summarise, summarize, superintend, supervise, swap experiences, swap ideas, swap notes,
sweet-talk, swing by, sync with, take * out for lunch, take * through, take a deep dive,
take a look, take a round, take a stab at, take a tour, take a tour of, take action,
take action on, take an active part, take an active role, take an interest, take care of, take in,
take initiative, take initiatives, take lessons from, take measures, take minutes, take notes,
take part, take questions, take readings, take responsibility, take samples, take soundings,
take steps, take stock, take the initiative, take the lead on, take the pulse,
take the temperature, take turns, take up contact, take up the issue, take up the matter,
talk * into, talk * round, talk * through, talk about, talk more, talk through, talk to, talk up,
talk with, teach, team up, telephone around, tell, tell others, test out, test the waters,
test whether, testify, theorise, theorize, think about, think again about, think of ways,
think out loud, think through, think through how, think up, throw light on, tinker with,
touch base, tout, toy with, trade notes, travel to, trawl, try, try our best, try out, try to,
tutor, uncover, understand, understand how, unpack, unpick, unravel, update colleagues,
update customers, update each other, update everybody, update everyone, update investors,
update members, update our members, update our owners, update ourselves, update parents,
update residents, update staff, update stakeholders, update the board, update the owners, upskill,
urge, user-test, usher, utilise the, utilize the, validate, verify, vet, visualise, visualize,
voice our, volunteer at, volunteer for, walk * through, walk the floor, walk through, warm up,
warn, watch over, weigh, weigh up, woo, work across, work against, work alongside, work closely,
work closer, work for, work hand in hand, work hard, work more closely, work on, work out how,
work out what, work out where, work out whether, work out which, work out why, work side by side,
work systematically, work through, work to, work together, work toward, work towards, work with,
wrestle with, write about, write articles, write blog posts, write letters, write minutes,
write newsletters, write posts, write to, write up
"""

# Verbs that are nouns as well: what stands behind decides
AMBIGUOUS = """
acknowledge, address, advocate, aid, alert, align, answer calls, answer emails, answer enquiries,
answer inquiries, answer phones, answer queries, answer questions, appeal to, applaud, approach,
arrange, audit, benchmark, blog, brief, call, campaign, canvass, care for, catalog, catalogue,
cater for, celebrate, chair, challenge, champion, chart, chase, chat, chat with, check, coach,
collect, commemorate, contact, counsel, count, cultivate, deal with, debate, debrief, demo,
diagnose, dig, drill, email, escort, estimate, focus, focus on, follow, forecast, foster, gauge,
guard, guide, handle enquiries, handle inquiries, handle queries, handle questions,
handle requests, hear, highlight, honor, honour, host, influence, interview, inventory, lecture,
lobby, log, manage, map, measure, mentor, message, moderate, monitor, network, nudge, nurse,
nurture, offer help, pair, patrol, petition, phone, pilot, ping, pitch, plan, poll, post,
practice, praise, preach, present, press for, probe, profile, prompt, prototype, push for, query,
question, quiz, read, recognise, recognize, refer, register, remind, research,
respond to enquiries, respond to feedback, respond to inquiries, respond to queries,
respond to questions, respond to requests, review, risk assess, scan, scope, scout, screen,
search, search for, seek, shadow, share, sketch, sort, spot, spot check, spotlight, stake out,
steer, study, survey, sweep, tackle, take calls, telephone, tend, test, thank, tidy, tour, trace,
track, train, triage, trial, troubleshoot, tweet, view, visit, walk, watch, welcome
"""

# Verbs that say nothing by themselves: the noun of work behind them does
LIGHT = """
appoint, arrange, carry out, conduct, deliver, do, ensure, equip, establish, execute, facilitate,
form, give, have, hold, initiate, lead, make, offer, perform, plan, provide, put on, put together,
run, schedule, set up, supply, take, undertake
"""
# With these only some nouns are work: "give support", but also "make a map", "deliver a study"
LIGHT_NARROW = """
form: committee, focus group, focus groups, reference group, steering group, task force,
working group, working groups
appoint: committee, focus group, focus groups, reference group, steering group, task force,
working group, working groups
put together: committee, focus group, focus groups, reference group, steering group, task force,
working group, working groups
take: class, classes, course, courses, measurements, readings, samples, tours, walks
equip: training
supply: advice, information, support, training
ensure: communication, dialogue, follow-up, information
establish: committee, contact, dialogue, focus group, focus groups, reference group,
steering group, task force, working group, working groups
deliver: advice, coaching, courses, guidance, lecture, lectures, presentation, presentations,
seminars, session, sessions, talk, talks, training, trainings, webinars, workshop, workshops
have: calls, catch-ups, check-ins, contact, conversation, conversations, dialogue, dialogues,
discussion, discussions, huddle, huddles, interviews, lunch, lunches, meeting, meetings,
one-to-ones, session, sessions, talk, talks, visits, workshop, workshops
make: analyses, analysis, assessment, assessments, calls, check-ins, checks, contact, inspections,
observations, presentations, rounds, tests, tours, visit, visits
give: advice, assistance, briefings, courses, demos, feedback, guidance, help, information, keynote,
keynotes, lecture, lectures, presentation, presentations, support, talk, talks, tours, training
set up: calls, committee, dialogue, focus group, focus groups, interviews, meeting, meetings,
reference group, sessions, steering group, talks, task force, visits, working group,
working groups, workshop, workshops
lead: committee, debates, forum, network, dialogue, discussion, discussions, meetings, seminars,
session, sessions, talks,
tours, walks, workshop, workshops
plan: campaign, conference, event, events, exercise, meetings, seminar, sessions, training,
visits, workshop, workshops
initiate: analysis, collaboration, conversations, dialogue, discussion, discussions,
investigation, review, study, survey, talks
do: analyses, analysis, assessment, assessments, audit, audits, calls, checks, demos, drills,
evaluation, exercises, experiments, inspections, interview, interviews, mapping, outreach,
research, review, reviews, rounds, study, survey, surveys, tests, training, visits, walks,
workshop, workshops
run: audits, awareness campaign, campaign, campaigns, classes, course, courses, demos, drill,
drills, event, events, exercise, exercises, experiment, experiments, hackathon, information,
interviews, meetings, poll, polls, quizzes, retrospectives, seminar, seminars, session,
sessions, simulation,
simulations, survey, surveys, test, tests, tours, training, trainings, trial, trials, webinar,
webinars, workshop, workshops
offer: advice, assistance, coaching, counselling, courses, guidance, help, mentoring, sessions,
supervision, support, talks, tours, training, workshop, workshops
execute: audits, campaign, campaigns, inspections, survey, tests, training
"""

BEGIN = """
begin, carry on, continue, get going, get started, go on, initiate, keep, keep on, kick off,
proceed with, resume, start, start on, start up
"""
FREQUENCY = """
active, annual, bi-monthly, bi-weekly, biannual, bimonthly, biweekly, close, constant, continual,
continued, continuous, daily, fortnightly, frequent, half-yearly, joint, monthly, ongoing,
periodic, periodical, quarterly, recurrent, recurring, regular, regularly scheduled, routine,
seasonal, semi-annual, systematic, weekly, yearly
"""

DETERMINERS = """
a, all, an, another, any, any new, biggest, both, competing, different, each, every, existing,
former, her, his, how, if, important, individual, interested, its, key, largest, local, more,
nearby, neighbouring, new, other, our, possible, potential, prospective, relevant, several,
similar, smallest, some, that, the, their, them, these, this, those, us, various, what, where,
whether, which, who, why, your
"""

# What a passive says is done to something: "contracts are reviewed"
PASSIVE = """
advised, analysed, analyzed, assessed, benchmarked, briefed, brought up, coached, considered,
consulted, contacted, coordinated, debated, discussed, encouraged, evaluated, examined, explored,
followed, followed up, gone through, informed regularly, inspected, interviewed, investigated,
invited, kept informed, kept posted, kept updated, looked after, looked at, looked into,
looked over, mentored, monitored, observed, prioritised, prioritized, promoted, questioned,
reminded, reviewed, sounded out, studied, supervised, supported, surveyed, talked about,
talked through, talked to, thought about, thought through, urged, visited, worked on
"""
# What is done with a noun of work: "training will be provided"
PASSIVE_LIGHT = """
arranged, carried out, circulated, completed, conducted, delivered, distributed, done, given,
held, hosted, offered, organised, organized, performed, planned, provided, run, scheduled, sent,
sent out, set up, undertaken
"""
AUXILIARIES = (
    "are, is, be, being, gets, get, been, are being, is being, are regularly, is regularly, are all"
)

# A title that says it is finished names something delivered
COMPLETED = """
above, accepted, adopted, agreed, approved, below, booked, bought, by default, cleared, closed,
complete, completed, confirmed, delivered, done, done by, ended, filled, finished, handed over,
in place, in use, installed, issued, launched, lists, live, opened, over, passed, printed,
published, read, ready, rebuilt, received, released, renewed, reopened, running, signed, solved,
streamed, submitted, under, used, won, works
"""

# Finite verbs that show an opening word to be a noun: "Support line answers …"
FINITE = """
adds, am, answers, are, arrive, arrives, become, becomes, brings, can, closes, comes, completes,
confirm, confirms, costs, could, covers, cuts, does, down, drops, earn, earns, falls, feel, feels,
finds, flies, gets, gives, go, goes, grow, grows, has, have, helps, holds, includes, is, joins,
keeps, knows, lands, lasts, leave, leaves, lists, loads, makes, meets, moves, opens, passes, pays,
picks, reach, reaches, receive, receives, replaces, responds, rises, runs, say, says, sees, sends,
sets, should, shows, solve, solves, speak, speaks, stands, start, starts, stay, stays, survives,
take, takes, tell, tells, trust, turns, up, use, uses, was, were, wins, works, would
"""

# Verbs of effort that take an amount of time: "Spend two hours a week on …"
INPUT = "allocate, allot, dedicate, devote, invest, put in, reserve, set aside, spend, use"
ONGOING = """
are active in, are being looked into, are discussing, are exploring, are in contact with,
are in dialogue with, are in progress, are in talks with, are in touch with, are involved in,
are looking at, are looking into, are on the agenda, are ongoing, are preparing, are under way,
are underway, are working on, are working to, are working with, is a focus, is active in,
is being looked into, is being worked on, is discussing, is exploring, is helping,
is in contact with, is in dialogue with, is in focus, is in progress, is in talks with,
is in touch with, is involved in, is looking at, is looking into, is on our radar,
is on the agenda, is ongoing, is preparing, is under way, is underway, is working on,
is working to, is working with, meet monthly, meet quarterly, meet regularly, meet weekly,
meets every, meets monthly, meets once, meets quarterly, meets regularly, meets twice,
meets weekly, work closely with, work continues, work has begun, work has started,
work is started, work is under way, works closely with
"""

# Verbs of delivery: done when done, and worth asking what for (KR217)
DELIVERY = """
acquire, adopt, appoint, automate, build, buy, close, commission, complete, construct, convert,
create, deliver, deploy, design, develop, digitise, digitize, draft, establish, expand to, find,
finish, fit, go live, hire, implement, install, integrate, introduce, launch, lay, lease, license,
merge, migrate, modernise, modernize, move, onboard, open, outsource, paint, pave, phase out,
plant, print, procure, produce, publish, purchase, put in place, rebuild, recruit, redesign,
refactor, refurbish, release, relocate, renovate, reopen, repair, replace, retire, rewrite,
roll out, set up, ship, sign, start up, switch to, take over, upgrade, write
"""

SUPPORTING = "support"

# Finite verbs that are no plurals of nouns: behind any opening they show it to be a noun or a name
SURELY_FINITE = """
are, arrives, becomes, brings, comes, earns, finds, gives, has, is, joins, keeps, knows, meets,
opens, pays, reaches, receives, responds, says, sees, sends, solves, speaks, stays, tells, was,
were
"""
