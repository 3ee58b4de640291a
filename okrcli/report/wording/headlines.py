"""What is expected beside a progress, in words."""

from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.report import view as views


def expected(found: views.Headline, language: catalogue.Language) -> str:
    """`expected by now 58%`; of a part that has a pace where it is, too; nothing without a pace."""
    if found.expected is None:
        return ""
    said = language.share(found.expected)
    if found.part is None:
        return language.say(N_("expected by now {share}"), share=said)
    words = N_("what follows the calendar is at {reached}, expected by now {share}")
    return language.say(words, reached=language.share(found.part), share=said)
