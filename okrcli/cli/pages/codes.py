"""Every code that a finding can carry, and the page on each."""

import inspect
import re
from dataclasses import dataclass

from okrcli.findings import Level
from okrcli.language import catalogue
from okrcli.language.pages import page_text
from okrcli.messages import N_
from okrcli.model import shape_errors
from okrcli.render.terminal import diagnosis
from okrcli.rules import all_rules

# The families, by how their codes begin, in the order they are listed.
FAMILIES = {
    "OB": N_("Objectives"),
    "KR": N_("Key results"),
    "KP": N_("KPIs"),
    "AL": N_("Alignment"),
    "CH": N_("Check-ins"),
    "RV": N_("Reviews"),
    "PE": N_("People"),
    "TX": N_("Texts"),
    "WS": N_("The workspace"),
    "YM": N_("What cannot be read or computed"),
}
_SHAPE = "YM"
# About a folder, or about what is ignored: no comment on a line silences these.
_NOT_OF_A_LINE = frozenset(("WS701", "WS702", "WS703"))
_SOURCE = re.compile(r"^(?:Source|Kilde): .*\Z", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"# (.+)\n+")


@dataclass(frozen=True)
class Code:
    """A code with its name and level; `words` are the English ones of a rule's docstring."""

    code: str
    name: str
    level: Level
    words: str = ""

    def title(self, language: catalogue.Language) -> str:
        """What it is about, in a few words."""
        found = _TITLE.match(page_text("rules", self.code, language.code))
        return found[1] if found else self.name

    def level_in(self, language: catalogue.Language) -> str:
        """How much it matters, in a word."""
        return language.say(diagnosis.LEVEL_WORDS[self.level])


def every() -> dict[str, Code]:
    """All codes, those of a family together, families as they are listed."""
    rules = [
        Code(c, r.name, r.level, inspect.getdoc(r.find) or "") for c, r in all_rules.RULES.items()
    ]
    shapes = [Code(code, name, "error") for code, name in shape_errors.NAMES.items()]
    families = list(FAMILIES)
    ordered = sorted([*rules, *shapes], key=lambda c: (families.index(c.code[:2]), c.code))
    return {code.code: code for code in ordered}


def english(code: Code) -> str:
    """The English words on a code: reason and source, without title and examples."""
    return code.words or _parted(page_text("rules", code.code, "en"))[0]


def page(code: Code, language: catalogue.Language) -> str:
    """The page on a code as Markdown: reason, examples, source, and how to switch it off."""
    written, examples = _parted(page_text("rules", code.code, language.code))
    words = written or english(code)
    source = _SOURCE.search(words)
    parts = [
        f"# {code.code} {code.title(language)}",
        f"> `{code.name}`, {code.level_in(language)}",
        _SOURCE.sub("", words).strip(),
        examples,
        source[0].strip() if source else "",
        "" if code.code.startswith(_SHAPE) else _switching_off(code, language),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _parted(text: str) -> tuple[str, str]:
    """The words of a page below its title, and what begins with its first example."""
    below = _TITLE.sub("", text, count=1)
    words, fence, rest = below.partition("```")
    return words.strip(), (fence + rest).strip()


def _switching_off(code: Code, language: catalogue.Language) -> str:
    everywhere = N_("To switch it off: `ignore: [{code}]` below `rules:` in `okr.yaml`.")
    anywhere = N_(
        "To switch it off: `ignore: [{code}]` below `rules:` in `okr.yaml`; for one place, "
        "`# okr: ignore[{code}] why` on its line or above it."
    )
    words = everywhere if code.code in _NOT_OF_A_LINE else anywhere
    return language.say(words, code=code.code)
