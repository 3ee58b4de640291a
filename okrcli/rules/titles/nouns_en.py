"""English nouns: those of work, those that follow a noun which looks like a verb, and who works.

The lists have the form of `activities_en`.
"""

# Nouns of work: what is held, given and done
NOUNS = """
administration, advice, advising, advocacy, analyses, analysis, appraisal, appraisals, assemblies,
assembly, assessment, assessments, assistance, audit, audits, awareness campaign, awareness week,
away day, away days, benchmarking, brainstorm, brainstorming, brainstorming sessions, brainstorms,
breakfast, breakfasts, briefing, briefings, brown bags, brown-bag lunches, call, calls, campaign,
campaigning, campaigns, canvassing, capacity building, care, catch-up, catch-ups, chat, chats,
check, check-in, check-ins, check-up, check-ups, checks, class, classes, clinics, coaching,
coffee, coffee chats, coffee mornings, coffees, collaboration, communication, competence building,
competitor analysis, conference, conferences, consultation, consultations, contact, conversation,
conversations, coordination, counseling, counselling, course, courses, debate, debates, debrief,
debriefing, debriefings, debriefs, deep dive, demo, demonstration, demonstrations, demos,
desk research, dialogue, dialogues, dinner, dinners, discovery, discussion, discussions, dives,
door-knocking, drill, drills, drop-in sessions, drop-ins, dugnad, e-learning, education,
evaluation, evaluations, evening, evenings, event, events, exchange, exchanges, excursion,
excursions, exercise, exercises, experiment, experiments, exploration, fact-finding, feedback,
fieldwork, fireside chat, fireside chats, focus group, focus groups, follow-up, follow-ups, forum,
forums, fundraising calls, game night, gap analysis, gathering, gatherings, get-together,
get-togethers, groundwork, guidance, hack day, hack days, hackathon, hackathons, hand-holding,
handholding, handling, health check, health checks, hearing, hearings, help, housekeeping, huddle,
huddles, ideation, induction course, info session, information, inspection, inspections,
interview, interviews, investigation, investigations, job shadowing, keynote, keynotes, kick-off,
kick-offs, knowledge sharing, leafleting, lecture, lectures, legwork, listening sessions,
lobbying, lunch, lunch and learn, lunch-and-learns, lunches, maintenance, mapping,
market research, marketing, measurements, mediation, meet-up, meet-ups, meeting, meeting points,
meetings, meetup, meetups, mentoring, mixer, mixers, monitoring, mornings, mystery shopping,
negotiation, negotiations, networking, newsletter, newsletters, observation, observations,
office hours, offsite, onboarding sessions, one-on-ones, one-to-ones, open day, open days,
open evenings, open house, orientation, outings, outreach, oversight, panel, panel debate,
panel debates, panels, participation, patrol, patrols, pilot, pilots, pitch, planning,
planning day, podcasts, poll, polls, post-mortem, post-mortems, posts, premortem, preparation,
preparations, presentation, presentations, promotion, questionnaire, questionnaires, quiz,
quizzes, reading group, reference group, reflection, reflections, refresher, refreshers,
rehearsal, rehearsals, reminders, research, retro, retros, retrospective, retrospectives, review,
reviews, ride-along, ride-alongs, risk analysis, risk assessment, risk assessments, roadshow,
roadshows, roleplay, root-cause analysis, round-table, rounds, roundtable, roundtables, sampling,
scoping, screening, screenings, scrutiny, seminar, seminars, session, sessions, shadowing,
sharing, simulation, simulations, site visit, site visits, socials, sounding, soundings,
spot check, spot checks, staff conference, stalls, stand, stand-up, stand-ups, stands, standups,
status meeting, status meetings, steering group, stewardship, stocktake, stocktakes, stocktaking,
storytelling, strategy day, strategy days, street stalls, studies, study, study trip, study trips,
study visit, study visits, supervision, support, surgeries, surveillance, survey, surveys, sync,
syncs, talk, talks, task force, taster days, tasters, tastings, teach-in, teach-ins,
team building, team day, team days, test, testing, tests, tour, tours, town hall, town halls,
training, trainings, trial, trials, troubleshooting, tutorials, tutoring, updates, upkeep,
user research, user testing, visit, visits, walk, walks, walkthrough, walkthroughs, webinar,
webinars, working group, working groups, workshop, workshops
"""

# Nouns of work that open a title on their own, before a preposition: "Dialogue with the unions"
OPENING_NOUNS = """
advice, advising, advocacy, analysis, assessment, assistance, attendance at, awareness campaign,
awareness campaigns, awareness-raising, benchmarking, brainstorming, brainstorms, briefings,
campaign, campaigning, canvassing, capacity building, catch-ups, check-in meetings, check-ins,
coaching, coaching sessions, coffee chats, collaboration, communication, competence building,
conference, consultation, consultations, contribution, contributions, conversations, cooperation,
coordination, coordination meetings, counselling, course, courses, customer visits, debates,
deep dives, desk research, dialogue, dinners, discussion, discussions, drills, engagement with,
evaluation, events, experiments, exploration, facilitation, focus groups, follow-up, groundwork,
guidance, hackathon, hearings, identification, induction, info sessions, information,
information meetings, input, inspections, interviews, investigation, involvement, joint work,
kick-off, knowledge sharing, lectures, liaison, lobbying, lunches, maintenance, mapping,
market research, marketing, mediation, meeting, meetings, mentoring, monitoring, negotiations,
networking, newsletters, one-on-ones, one-to-one meetings, one-to-ones, outreach, oversight,
participation, planning, polls, preparation, preparations, presentations, quizzes, rehearsals,
reminders, research, retrospectives, roundtable, roundtables, sampling, screening, seminars,
sessions, shadowing, sharing, simulations, staff conference, stakeholder engagement, study circle,
study circles, study tour, study tours, study trip, study trips, supervision, support,
support sessions, talks, team building, tours, training, training sessions, tutoring, updates,
upkeep, upskilling, user research, visits, walks, webinars, work, workshop, workshops
"""

# After these an ambiguous opening was a noun: "help desk", "review time", "patrol cars"
HEADS = """
acceptance, access, accident, accidents, account, accounts, age, agent, ages, answers, app, apps,
area, article, backlog, balance, bank, base, bay, bench, bike, bikes, bill, board, boat, bonus,
book, box, building, buildings, bus, button, cabin, call, calls, camera, capacity, car, card,
cards, cars, case, case-load, center, centers, centre, centres, certificate, channel, club, clubs,
code, coding, committee, completion, compliance, cost, count, coverage, crash, culture, cup,
currency, cycle, cycles, dashboard, data, date, day, days, deadline, deal, deals, department,
desk, desks, digest, digit, digits, dog, dogs, downtime, driving, drone, drones, drop-off,
drop-offs, duration, effort, engine, environment, ethic, facility, fee, fees, field, file, film,
fleet, flight, floor, flow, form, framework, frequency, function, fund, funds, gap, garden, grant,
grants, ground, grounds, group, guide, guides, hall, horizon, hour, hours, house, index,
instrument, instruments, kit, kitchen, kits, lab, language, lead, leave, lens, lenses, letter,
letters, level, levels, licence, license, lift, light, line, lines, link, list, load, log,
machine, machines, manual, map, market, marks, matches, material, materials, mode, module,
network, night, nights, notes, nurse, object, objects, office, officer, output, pack, packs, page,
pages, panel, paper, park, parking, partner, pass, pattern, period, permission, permit, pilot,
place, places, plan, platform, point, point-of-sale, points, policy, pond, pool, portal, post,
price, printing, process, program, programme, queue, queues, quota, range, rate, rates, rating,
ratings, ratio, record, records, register, rehearsal, repair, report, request, respondents,
response, responses, result, results, retention, revenue, rider, rig, role, roles, room, rooms,
route, sample, scheme, score, scores, screen, seat, seats, server, service, session, sessions,
share, sheet, sheets, ship, shop, site, slot, slots, space, staff room, stall, stand, standard,
station, stick, stock, stop, stops, store, strategy, subsidies, suite, system, tab, tank, team,
template, term, text, theatre, throughput, ticket, tickets, time, times, token, tool, tower, town,
tracks, traffic, trains, truck, tube, turnaround, unit, units, uptime, van, vehicle, version,
vessel, vessels, video, visit, visits, volume, volumes, wall, week, weeks, whale, whales, win,
window, worker, workload, yield, zone
"""

# Support is as often a department or a noun: these behind it show which
SUPPORT_HEADS = """
agent, agents, agreement, agreements, article, articles, calls, case, cases, chat, contract,
contracts, cost, costs, desk, email, for, from, function, given, group, groups, hotline, hours,
in, inbox, is, levels, line, lines, load, material, materials, of, on, package, packages, page,
pages, person, phone, plan, portal, queue, rate, request, requests, response, rota, satisfaction,
scheme, service, services, staff, system, team, teams, ticket, tickets, time, to, tools, volume,
worker, workers
"""

BEGIN_NOUNS = """
collaboration, cooperation, dialogue, discussions, journey, negotiations, planning, preparations,
process, project, research, talks, work
"""

TIME_UNITS = """
afternoon, afternoons, day, days, evening, evenings, friday, fridays, fte, half, half-day,
half-days, hour, hours, minute, minutes, monday, mondays, month, months, morning, mornings,
person-days, sprint, time, week, weekend, weeks
"""

# Who does it, before "to" and a verb: "Council to review the rules"
TEAMS = """
admin, administration, agency, board, branch, bureau, chairman, chapter, committee, comms,
communications, council, crew, dean, department, director, directors, division, engineers,
everybody, everyone, facilities, faculty, finance, forum, group, head, headmaster, hr, it,
leaders, leadership, legal, management, manager, managers, marketing, ministry, municipality,
nurses, office, officer, officers, operations, ops, owner, owners, panel, procurement, region,
sales, school, secretariat, security, service, squad, staff, teachers, team, teams, trainers,
trustees, union, unit, units, volunteers, ward
"""

# "Meet" names an activity when people are met, and none when these are
MET = """
budget, commitment, commitments, criteria, deadline, deadlines, demand, demands, duty,
expectation, expectations, goal, goals, guarantee, level, levels, limit, need, needs, objective,
obligations, payroll, plan, promise, promises, quota, requirement, requirements, response, rule,
rules, sla, slas, standard, standards, target, targets, threshold
"""
