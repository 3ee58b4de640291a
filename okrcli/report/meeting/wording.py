"""The words around an agenda that every renderer needs."""

from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.language.figures import DASH
from okrcli.report.meeting.document import Section


def minutes(section: Section, language: catalogue.Language) -> str:
    """`10–15 min`, `5 min`."""
    first, last = section.minutes
    shown = str(first) if first == last else f"{first}{DASH}{last}"
    return language.say(N_("{n} min"), n=shown)
