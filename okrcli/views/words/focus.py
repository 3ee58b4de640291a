"""The one goal, KPI or team that a report is of: what heads it in place of the whole cycle."""

from okrcli.language import catalogue
from okrcli.views import report_values
from okrcli.views.words import goal_words, state_marks


def name(view: report_values.View) -> str | None:
    """What it is called, None of the whole cycle."""
    match view.focus:
        case report_values.KpiView() as kpi:
            return kpi.score.kpi.title
        case report_values.KeyResultView() | report_values.ObjectiveView() as goal:
            return goal.item.title
    chosen = next((t.name for t in view.teams if t.id == view.choice.team), None)
    return chosen or view.choice.team


def mark(view: report_values.View, language: catalogue.Language) -> state_marks.Mark | None:
    """How the one goal or KPI stands, None of more than one."""
    match view.focus:
        case report_values.KpiView() as kpi:
            return state_marks.kpi(kpi, language)
        case report_values.KeyResultView() | report_values.ObjectiveView() as goal:
            return state_marks.verdict(goal, language)
    return None


def figures(view: report_values.View, language: catalogue.Language) -> str:
    """The number of the one key result or KPI, and what it is held against: `7 of 8`, `23 < 24`."""
    match view.focus:
        case report_values.KpiView() as kpi:
            words = goal_words.kpi_now(kpi, language), goal_words.kpi_goal(kpi, language)
        case report_values.KeyResultView() as kr:
            words = goal_words.now(kr, language), goal_words.goal(kr, language)
        case _:
            return ""
    return " ".join(word for word in words if word)
