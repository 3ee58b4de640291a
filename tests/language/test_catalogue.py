"""One language, chosen once: how it is chosen, and how it speaks."""

import subprocess
import sys

import pytest

from okrcli import errors
from okrcli.language import catalogue
from okrcli.language.catalogue import language_named

EN, NB = language_named("en"), language_named("nb")


def test_english_says_the_message_itself() -> None:
    """The message in the code is the English text."""
    assert EN.say("week {week} of {weeks}", week=8, weeks=13) == "week 8 of 13"


def test_bokmal_says_the_translation() -> None:
    """With the same values in it."""
    assert NB.say("week {week} of {weeks}", week=8, weeks=13) == "uke 8 av 13"


def test_what_has_no_translation_is_said_in_english() -> None:
    """A forgotten message is shown, not lost."""
    assert NB.say("no such {thing}", thing="message") == "no such message"


@pytest.mark.parametrize("language", [EN, NB], ids=["en", "nb"])
def test_nothing_to_say_is_nothing(language: catalogue.Language) -> None:
    """Gettext keeps its header under the empty message; it must not come out."""
    assert language.say("") == ""
    assert language.translate("") == ""


def test_people_s_braces_are_no_template() -> None:
    """A title with braces in it goes through as it is."""
    assert (
        EN.say("no reading: {title}", title="{0.__class__} {x}") == "no reading: {0.__class__} {x}"
    )


@pytest.mark.parametrize("said", ["`{id: x, title: y` is no key", "{", "}", "{0}", "{{env}}"])
def test_what_was_said_before_is_said_again_as_it_stands(said: str) -> None:
    """Without values nothing is filled in, however many braces people wrote."""
    assert catalogue.language_named("en").say(said) == said
    assert catalogue.language_named("nb").say(said) == said


def test_a_count_chooses_its_form() -> None:
    """One has a form of its own in both languages, nothing counts as many."""
    forms = [NB.plural("{n} day left", "{n} days left", n) for n in (0, 1, 2)]
    assert forms == ["0 dager igjen", "1 dag igjen", "2 dager igjen"]


def test_a_count_is_written_as_a_number() -> None:
    """With its thousands apart, as everywhere."""
    assert EN.plural("{n} day left", "{n} days left", 1200) == "1,200 days left"


@pytest.mark.parametrize(
    ("flag", "environ", "setting", "locale", "code"),
    [
        ("en", "nb", "nb", "nb_NO.UTF-8", "en"),
        (None, "nb", "en", "en_US.UTF-8", "nb"),
        (None, None, "nb", "en_US.UTF-8", "nb"),
        (None, None, None, "nb_NO.UTF-8", "nb"),
        (None, None, None, "fr_FR.UTF-8", "en"),
        (None, None, None, "nonsense", "en"),
        (None, None, None, "C", "en"),
        (None, "", None, None, "en"),
    ],
)
def test_the_nearest_word_on_the_language_counts(
    flag: str | None, environ: str | None, setting: str | None, locale: str | None, code: str
) -> None:
    """The flag, then the environment, the workspace, the locale, and English."""
    assert catalogue.choose(flag, environ, setting, locale) == code


@pytest.mark.parametrize(
    "name", ["nb", "NB", "no", "nn", "nb_NO", "nb-NO", "no_NO.UTF-8", "nn_NO@x"]
)
def test_every_norwegian_is_bokmal(name: str) -> None:
    """Whatever the name's region, encoding or case."""
    assert catalogue.choose(name, None, "en", None) == "nb"


@pytest.mark.parametrize(
    ("flag", "environ", "said"),
    [
        ("de", None, "--lang takes en or nb, not `de`"),
        (None, "e n", "OKR_LANG takes en or nb, not `e n`"),
    ],
)
def test_a_language_we_lack_is_named(flag: str | None, environ: str | None, said: str) -> None:
    """Where it was asked for, and which two there are."""
    with pytest.raises(errors.UsageError, match=said):
        catalogue.choose(flag, environ, "nb", None)


def test_babel_waits_until_a_day_is_named() -> None:
    """Choosing a language and saying numbers in it loads nothing heavy."""
    script = (
        "import sys\nfrom okrcli.language import catalogue, typed_numbers\n"
        "catalogue.language_named('nb').plural('{n} day left', '{n} days left', typed_numbers.number('4 720')[0])\n"
        "print({'babel', 'pydantic', 'rich', 'typer'} & {name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
