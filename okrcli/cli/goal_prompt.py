"""One goal or KPI as the walk shows it: where it stands, what it is linked to, what to type."""

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from okrcli.actions.check_in import outcome, typed_reading
from okrcli.actions.check_in.standing_before import StandingBefore
from okrcli.actions.check_in.subject import Subject
from okrcli.cli import check_in_output
from okrcli.language import terms
from okrcli.messages import N_, Message, Phrase, either
from okrcli.model import kpi, measures, plan, reference, workspace
from okrcli.model.zones import ZONES
from okrcli.render.terminal import drawing, key_figures
from okrcli.render.terminal.page import MEDIUM, Page
from okrcli.render.wrapping import wrapped

BAR = 30


def goal_prompt_lines(
    place: str, subject: Subject, space: workspace.Workspace, on: date, page: Page
) -> Iterator[Text]:
    """`1/3 subscriptions  Increase the …`, its bar and last value, its parts and its KPIs."""
    made = outcome.standing(space, subject, on)
    yield Text()
    head = Text.assemble(
        (f"{place} ", "muted"),
        page.text(subject.id, "id"),
        "  ",
        page.text(subject.target.title, "title"),
    )
    first, *rest = wrapped(head, page.inner - check_in_output.INDENT)
    yield first
    yield from check_in_output.indented(rest)
    yield from check_in_output.indented(_standing(subject, made, page))
    yield from check_in_output.indented(_parts(subject, made, page))
    if isinstance(subject.item, plan.KeyResult):
        yield from check_in_output.indented(_kpis(subject, space, on, page))
    yield from check_in_output.indented(_noted(made, space, page))
    if made.next:
        said = Text.assemble(page.say(N_("next"), "muted"), "  ", page.text(made.next))
        yield from check_in_output.indented(wrapped(said, page.inner - check_in_output.INDENT))


def _noted(made: StandingBefore, space: workspace.Workspace, page: Page) -> Iterator[Text]:
    """`23 Nov  Two campaigns still to come  Kari Nordmann`: what was last said of it."""
    point = made.noted
    if point is None or point.reading.note is None:
        return
    author = space.settings.person(point.author) or point.author
    said = Text.assemble(
        (page.language.short_day(point.day), "muted"),
        "  ",
        page.text(point.reading.note),
        page.text(f"  {author}", "muted"),
    )
    yield from wrapped(said, page.inner - check_in_output.INDENT)


def _baseline(subject: Subject, made: StandingBefore, page: Page) -> Text:
    """`  from 3,500`: where a number started; nothing of what has no start."""
    start = made.progress.baseline
    if start is None or isinstance(subject.measure, measures.Keep):
        return Text()
    shown = page.language.value(start, subject.unit, short=True)
    return Text("  ").append_text(page.say(N_("from {baseline}"), "muted", baseline=shown))


def _standing(subject: Subject, made: StandingBefore, page: Page) -> Iterator[Text]:
    """The bar with the calendar's tick, the share, and the last value with its day."""
    room = page.inner - check_in_output.INDENT
    goal = key_figures.now_and_goal(subject.measure, made.progress, subject.unit, page)
    day = page.say(N_("no reading yet"), "muted")
    if made.read:
        day = Text(page.language.short_day(made.read), "muted")
    words = Text.assemble(day, "  ", goal, _baseline(subject, made, page))
    if made.state is None:
        yield from wrapped(words, room)
        return
    share = page.language.share(made.progress.share or 0.0)
    if made.progress.held:
        held, of_all = made.progress.held
        share = page.language.say(N_("{k} of {n}"), k=held, n=of_all)
    wide = page.width >= MEDIUM
    width = BAR if wide else max(8, room - len(share) - 2)
    bar = drawing.bar(made.progress.clamped, made.expected, width, made.state, page.glyphs)
    bar = Text.assemble(bar, "  ", (f"{share:>4}" if wide else share, made.state))
    if wide and bar.cell_len + words.cell_len + 2 <= room:
        yield Text.assemble(bar, "  ", words)
        return
    yield bar
    yield from wrapped(words, room)


def _parts(subject: Subject, made: StandingBefore, page: Page) -> Iterator[Text]:
    """The milestones, zones or condition that it is measured by."""
    room = page.inner - check_in_output.INDENT
    match subject.measure:
        case measures.Milestones(items):
            for item in items:
                mark = page.glyphs.check if item.id in made.progress.done else page.glyphs.dot
                line = Text.assemble(
                    f"{mark} ", page.text(item.id, "id"), "  ", page.text(item.title)
                )
                if item.due:
                    day = page.language.short_day(item.due)
                    line.append_text(page.say(N_("  due {day}"), "muted", day=day))
                yield from wrapped(line, room)
        case measures.Zones() as zones:
            for name in ZONES:
                word = page.say(terms.ZONE_WORDS[name], "id")
                line = Text.assemble(word, "  ", page.text(getattr(zones, name)))
                yield from wrapped(line, room)
        case measures.Reach() as what:
            for name, amount in what.zone_numbers().items():
                said = page.language.value(amount, subject.unit, short=True)
                word = page.say(terms.ZONE_WORDS[name], "id")
                yield Text.assemble(word, "  ", page.text(said))
        case measures.DoneWhen(text):
            yield from wrapped(page.text(text, "muted"), room)
        case _:
            return


def _kpis(subject: Subject, space: workspace.Workspace, on: date, page: Page) -> Iterator[Text]:
    """Each linked KPI with its last value, as far as there is one."""
    item, target = subject.item, subject.target
    if not isinstance(item, plan.KeyResult):
        return
    for side, word in (("leading", N_("leading")), ("lagging", N_("lagging"))):
        for named in getattr(item, side):
            linked = space.standing.get(named) if isinstance(named, str) else named
            if linked is None or linked.id == subject.value_id:
                continue
            made = outcome.standing(space, _linked(target, linked), on)
            goal = key_figures.now_and_goal(linked.measure, made.progress, linked.unit, page)
            line = Text.assemble(page.say(word, side), "  ", page.text(linked.id, "id"), "  ", goal)
            if made.read:
                line.append(f"  {page.language.short_day(made.read)}", "muted")
            yield from wrapped(line, page.inner - check_in_output.INDENT)


def _linked(target: reference.Target, linked: kpi.Kpi) -> Subject:
    """A KPI beside the key result that links it."""
    if isinstance(linked, kpi.StandingKpi):
        return Subject(
            reference.Target("standing KPI", target.cycle, None, None, linked),
            None,
            workspace.WORKSPACE_TEAM,
        )
    own = reference.Target("KPI", target.cycle, target.team, target.objective, linked)
    return Subject(own, None, target.team.id if target.team else workspace.WORKSPACE_TEAM)


def question(subject: Subject, made: StandingBefore, page: Page) -> tuple[str, str]:
    """What to ask, and the hint in brackets: what stands now, and the keys there are."""
    say = page.language.say
    now = check_in_output.value(subject, made, page)
    if isinstance(subject.item, plan.KeyResult):
        keys = say(
            N_(
                "Enter = pass, = as last time, c = note only, b = back, s = skip,"
                " q = stop, ? = help"
            )
        )
    else:
        keys = say(N_("Enter = pass, = as last time, c = note only, b = back, q = stop, ? = help"))
    match subject.measure:
        case measures.Milestones():
            return say(N_("Done now")), f"{now}, {keys}"
        case measures.Zones():
            return say(N_("Zone now")), f"{now}, {keys}"
        case measures.DoneWhen():
            return say(N_("Done, yes or no")), f"{now}, {keys}"
        case _:
            return say(N_("Value now")), f"{now}, {keys}"


def help_lines(subject: Subject, page: Page) -> Iterator[Text]:
    """What may be typed for a subject, one line each."""
    for words, key in _keys(subject):
        cells = [
            drawing.Cell(Text(key, "hint"), 6),
            drawing.Cell(
                page.text(page.language.tell(words), "muted"),
                max(10, page.inner - check_in_output.INDENT - 7),
            ),
        ]
        yield from check_in_output.indented(drawing.side_by_side(cells))


def _keys(subject: Subject) -> list[tuple[Message, str]]:
    """What may be typed, each with its key; a value has none."""
    skip = (Message(N_("leave it out of the mean for now, with a reason")), "s")
    return [
        (_value_words(subject), ""),
        (Message(N_("as last time, which is a reading too")), "="),
        (Message(N_("no reading of this one")), "Enter"),
        (Message(N_("no new value, only confidence and a note")), "c"),
        *([skip] if isinstance(subject.item, plan.KeyResult) else []),
        (Message(N_("back to the question before")), "b"),
        (Message(N_("stop here, and keep what is done")), "q"),
        (Message(N_("leave; what was answered may be kept")), "Ctrl-C"),
    ]


def _value_words(subject: Subject) -> Message:
    """How a value is typed."""
    match subject.measure:
        case measures.Milestones():
            return Message(N_("the ids of what is done by now; -id for what is not done after all"))
        case measures.Zones():
            return either([Phrase(word) for word in typed_reading.ZONES.values()])
        case measures.DoneWhen():
            return Message(N_("yes or no"))
        case _:
            return Message(N_("a number, as in 4720 or 71.2"))
