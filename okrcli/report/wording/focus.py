"""The one goal, KPI or team that a report is of: what heads it in place of the whole cycle."""

from okrcli.language import catalogue
from okrcli.report import view as views
from okrcli.report.wording import goals, marks


def name(view: views.View) -> str | None:
    """What it is called, None of the whole cycle."""
    match view.focus:
        case views.KpiView() as kpi:
            return kpi.score.kpi.title
        case views.KeyResultView() | views.ObjectiveView() as goal:
            return goal.item.title
    chosen = next((t.name for t in view.teams if t.id == view.choice.team), None)
    return chosen or view.choice.team


def mark(view: views.View, language: catalogue.Language) -> marks.Mark | None:
    """How the one goal or KPI stands, None of more than one."""
    match view.focus:
        case views.KpiView() as kpi:
            return marks.kpi(kpi, language)
        case views.KeyResultView() | views.ObjectiveView() as goal:
            return marks.verdict(goal, language)
    return None


def figures(view: views.View, language: catalogue.Language) -> str:
    """The number of the one key result or KPI, and what it is held against: `7 of 8`, `23 < 24`."""
    match view.focus:
        case views.KpiView() as kpi:
            words = goals.kpi_now(kpi, language), goals.kpi_goal(kpi, language)
        case views.KeyResultView() as kr:
            words = goals.now(kr, language), goals.goal(kr, language)
        case _:
            return ""
    return " ".join(word for word in words if word)
