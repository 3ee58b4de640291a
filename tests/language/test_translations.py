"""Everything that is said in English is said in bokmål too, in the project's own words."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from okrcli.language import catalogue_tool

MEND = "run `python -m okrcli.language.catalogue_tool`, then fill in what it names in okr.po"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """The bokmål catalogue in the repository."""
    return catalogue_tool.read(catalogue_tool.PO.read_bytes())


@pytest.fixture(scope="module")
def wanted() -> dict[catalogue_tool.Key, str]:
    """What the code says, and where."""
    return catalogue_tool.said()


def test_every_message_is_translated(
    catalogue: Catalog, wanted: dict[catalogue_tool.Key, str]
) -> None:
    """No message of the code lacks its bokmål, and none is only guessed."""
    assert catalogue_tool.missing(catalogue, wanted) == [], MEND


def test_no_message_stands_inside_an_f_string() -> None:
    """Where the catalogue's tool finds it with some versions of Python and not with others."""
    hidden = [
        f"{path}:{call.lineno}"
        for path in sorted((catalogue_tool.ROOT / "okrcli").rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).split(".")[-1] in catalogue_tool.KEYWORDS
        and any(isinstance(given, ast.Constant) for given in call.args)
    ]
    assert hidden == []


def test_no_translation_is_left_over(
    catalogue: Catalog, wanted: dict[catalogue_tool.Key, str]
) -> None:
    """What the code no longer says is gone from the catalogue."""
    assert catalogue_tool.left_over(catalogue, wanted) == [], f"{MEND}; --prune drops these"
    assert list(catalogue.obsolete) == []


def test_placeholders_agree(catalogue: Catalog) -> None:
    """A translation fills in the same names as its message; a singular may leave the count out."""
    odd = [m.id for m in catalogue_tool.messages(catalogue) if not _agrees(m)]
    assert odd == []


def _agrees(message: Message) -> bool:
    english, bokmal = catalogue_tool.forms(message.id), catalogue_tool.forms(message.string)
    pairs = list(zip(english, bokmal, strict=True))
    return all(
        catalogue_tool.fields(one) - {"n"} == catalogue_tool.fields(other) - {"n"}
        for one, other in pairs
    ) and (catalogue_tool.fields(english[-1]) == catalogue_tool.fields(bokmal[-1]))


def test_blanks_and_code_agree(catalogue: Catalog) -> None:
    """Blanks at the ends lay out lines, and code in backticks is the same in every language."""
    odd = [m.id for m in catalogue_tool.messages(catalogue) if not _same_frame(m)]
    assert odd == []


def _same_frame(message: Message) -> bool:
    pairs = zip(catalogue_tool.forms(message.id), catalogue_tool.forms(message.string), strict=True)
    return all(
        _blanks(one) == _blanks(other) and _keys(one) == _keys(other) for one, other in pairs
    )


def _blanks(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text) - len(text.rstrip())


def _keys(text: str) -> set[str]:
    """The keys and commands in backticks; words in other code, as in `[low, high]`, may differ."""
    return set(re.findall(r"`([a-z_]+:?|okr [a-z]+)`", text))


# the words that are settled: English, bokmål, and where they are from
GLOSSARY = Path(__file__).parent / "data" / "glossary.tsv"
# the stems that each term of the glossary is known by, joined words included; after the first one
# others that a sentence may need
TERMS = {
    r"key results?": "nøkkelresultat",
    r"objectives?": "mål",
    r"KPIs?": "nøkkeltall",
    r"baseline": "startverdi",
    r"progress": "fremdrift",
    r"expected": "forvent",
    r"cycles?": "periode",
    r"confidence": "tiltro",
    r"check-ins?": "innsjekk",
    r"lagging": "etterslepende",
    r"leading": "ledende",
    r"committed": "forplikt",
    r"aspirational": "strekkmål",
    r"forecast": "prognose",
    r"on track": "i rute",
    r"at risk": "i faresonen",
    r"stale": "oppdatert",
    r"not started": "ikke startet",
    r"contributors?": "bidragsyter",
    r"carried over": "videreført",
    r"standing": "fast",
    r"targets?": "målverdi",
    r"units?": "enhet",
    r"values?": "verdi",
    r"readings?": "måling|målt",
    r"record(?:s|ed)?": "registrer",
    r"sessions?": "innsjekk",
    r"pace": "tempo",
    r"chance": "sjanse",
    r"states?": "status",
    r"off track": "ikke i rute|ikke er i rute",
    r"overdue": "over fristen",
    r"dropped": "lagt bort",
    r"draft": "utkast",
    r"(?:cycles?|cycle) (?:is |are )?closed|closed (?:cycles?|ones)": "avslutte",
    r"time box": "tidsrom",
    r"due": "frist|tid ennå|skal sjekkes inn",
    r"milestones?": "milepæl",
    r"zones?": "sone|minstemål",
    r"owners?|owns|owned": "ansvar",
    r"alignment": "sammenheng",
    r"supports?": "støtte",
    r"outcomes?": "utfall|resultat",
    r"missed": "ikke nådd",
    r"achieved": "oppnådd|oppnås",
    r"grades?": "karakter",
    r"learned": "lær",
    r"reviews?": "vurdering|kvartalsgjennomgang",
    r"result meeting": "resultatmøte",
    r"quarterly meeting": "kvartalsmøte",
    r"good news": "gode nyheter",
    r"risks": "risiko",
    r"actions": "tiltak",
    r"priorities": "prioriteringer",
    r"weights?": "vekt",
    r"notes?": "notat",
    r"workspaces?": "arbeidsområde",
    r"findings?": "funn",
    r"warnings?": "advars",
    r"advice": "råd",
    r"hint": "tips",
    r"fix": "retting",
    r"editors?": "redigeringsprogram",
    r"stretch": "strekkmål",
}
# words that the glossary has settled against, in messages and pages alike
AGAINST = (
    *("tilstand", "forfalt", "avlesning", "lest av", "redigerer(?!es)", "stående nøkkeltall"),
    *("evaluering", "innsjekking", "merknad", "lukke[dt]e? periode", "autovern", "rekkverk"),
    *(
        "ført opp",
        "føres",
        "like sannsynlig som",
        "halvveis sikker",
        "strekk",
        "intet",
        "uten nytt",
    ),
    *("fila", "linja", "mappa", "gruppa", "uka", "framdrift", "utgangskode", "måltall"),
)
# Their words are keys of files, or what an option takes, which are English in every language
KEYS_ONLY = {
    "give a value, done, zone, skip, confidence, note or next",
    "id,value,confidence,... in any order",
    "purpose, objectives, rhythm, ...",
    "Only what is aspirational or committed.",
    "Exit with 1 on what is off-track, overdue, stale, ...",
    "misses, under-way, stale, no-reading, watched, holds or reached.",
    "only what is; also --kind committed and --stale",
    "id,grade,outcome,learned in any order",
    "none, commit, target or stretch.",
    "Only these, as in readings,teams.",
    "plan, session, report-json, ...",
    "Show from error, warning or advice.",
    "write numbers that go on from the baseline by commit and target to stretch",
}
# What only looks like the method's word: reading a file, a record of CSV, a page named states.
OTHER_WORDS = re.compile(
    r"reading …|was reading it|readings so far|record of line|okr_explain on states|Directory"
)
# git's word, which is no kind of goal
IS_COMMITTED = re.compile(r"(?:(?:is|are|was) (?:not )?|git has not |not yet |As )committed\b")


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_one_translation(catalogue: Catalog, term: str) -> None:
    """Wherever English says it outside code, bokmål says the project's own word for it."""
    word = re.compile(rf"(?<![\w/{{]){term}(?![\w}}/])")
    odd = []
    for message in catalogue_tool.messages(catalogue):
        for one, other in zip(
            catalogue_tool.forms(message.id), catalogue_tool.forms(message.string), strict=True
        ):
            said = word.search(_prose(one)) and one not in KEYS_ONLY
            if other and said and not re.search(TERMS[term], other.lower()):
                odd.append((one, other))
    assert odd == []


def _glossary() -> dict[str, str]:
    """Bokmål by English, in small letters."""
    rows = GLOSSARY.read_text(encoding="utf-8").splitlines()[1:]
    cells = [row.lower().split("\t") for row in rows]
    return {english: bokmal for english, bokmal, *_ in cells}


@pytest.mark.parametrize("term", TERMS)
def test_a_term_is_as_the_glossary_settles_it(term: str) -> None:
    """The stem that is asked for stands there beside the English word."""
    rows = _glossary()
    known = [nb for en, nb in rows.items() if re.search(rf"\b{term}\b".lower(), en)]
    # an outcome stands under `outcome`, with the others
    stem, *_ = TERMS[term].split("|")
    assert any(stem in nb for nb in known or rows.values()), known


@pytest.mark.parametrize("word", AGAINST)
def test_no_word_is_said_that_was_settled_against(catalogue: Catalog, word: str) -> None:
    """Neither in a message nor in a page, outside code."""
    found = re.compile(rf"\b{word}\b", re.IGNORECASE)
    messages = [catalogue_tool.forms(m.string) for m in catalogue_tool.messages(catalogue)]
    pages = (catalogue_tool.ROOT / "okrcli" / "language" / "pages" / "nb").rglob("*.md")
    texts = [*(form for forms in messages for form in forms)]
    texts += [path.read_text(encoding="utf-8") for path in pages]
    assert [text[:200] for text in texts if found.search(_prose(text))] == []


@pytest.mark.parametrize(
    ("english", "bokmal"),
    [
        ("open", "underveis"),
        ("holds", "innenfor"),
        ("does not hold", "utenfor"),
        ("Do not hold:", "Utenfor kravet:"),
        ("within the goal", "innenfor kravet"),
        ("{n} outside the goal", "{n} utenfor kravet"),
        ("on track", "i rute"),
        ("at risk", "i faresonen"),
        ("off track", "ikke i rute"),
        ("overdue", "over fristen"),
        ("stale", "ikke oppdatert"),
        ("dropped", "lagt bort"),
        ("draft", "utkast"),
    ],
)
def test_a_state_is_called_as_the_glossary_does(
    catalogue: Catalog, english: str, bokmal: str
) -> None:
    """A bound is `krav` and never `mål`, which is an objective; `open` is on its way."""
    message = catalogue.get(english)
    assert message is not None
    assert message.string == bokmal
    words = {word for nb in _glossary().values() for word in re.findall(r"\w+", nb)}
    assert set(re.findall(r"\w+", bokmal.replace("{n}", "").lower())) <= words


def _prose(text: str) -> str:
    text = OTHER_WORDS.sub("", text)
    return IS_COMMITTED.sub("", re.sub(r"`[^`]*`|--[a-z-]+|[a-z]+:\B|\S+/\S*", "", text))


def test_only_literals_are_marked() -> None:
    """A message that is put together at run time would never reach the catalogue."""
    odd = []
    for path in sorted((catalogue_tool.ROOT / "okrcli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and not _literal(node):
                odd.append(f"{path.relative_to(catalogue_tool.ROOT)}:{node.lineno}")
    assert odd == []


def _literal(call: ast.Call) -> bool:
    count = {"N_": 1, "plural": 2}.get(_name(call.func), 0)
    marked = call.args[:count]
    return len(marked) == count and all(_is_text(one) for one in marked)


def _is_text(marked: ast.expr) -> bool:
    """A literal; or the name under which a function takes one and hands it on."""
    if isinstance(marked, ast.Name):
        return marked.id in {"one", "many"}
    return isinstance(marked, ast.Constant) and isinstance(marked.value, str)


def _name(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""


def test_the_source_is_in_the_tool_s_own_form(
    catalogue: Catalog, wanted: dict[catalogue_tool.Key, str]
) -> None:
    """Sorted and laid out by the tool, so that two branches rarely touch the same lines."""
    tidy = catalogue_tool.text(catalogue_tool.updated(catalogue, wanted, prune=False))
    assert catalogue_tool.PO.read_bytes().decode() == tidy.decode(), MEND


def test_the_compiled_catalogue_is_up_to_date() -> None:
    """The .mo file is what the .po file makes."""
    assert catalogue_tool.up_to_date(
        catalogue_tool.MO.read_bytes(), catalogue_tool.PO.read_bytes()
    ), MEND


PO = (
    catalogue_tool.HEADER
    + """# said at the top of the page
msgid "hello {name}"
msgstr "hei, {name}"

msgid "gone"
msgstr "borte"

msgid "one"
msgstr "én"
"""
).encode()
CODE = """
say("hello {name}")
say(N_("new"), "style")
plural("one", "{n} of them", 3)
"""


@pytest.fixture
def code(tmp_path: Path) -> dict[catalogue_tool.Key, str]:
    """What a small program says."""
    (tmp_path / "code.py").write_text(CODE, encoding="utf-8")
    return catalogue_tool.said(tmp_path)


def test_new_messages_come_in_and_others_stay(code: dict[catalogue_tool.Key, str]) -> None:
    """With an empty translation; nothing is dropped, and comments stay with their message."""
    made = catalogue_tool.updated(catalogue_tool.read(PO), code, prune=False)
    words = {catalogue_tool.forms(m.id)[0]: m.string for m in catalogue_tool.messages(made)}
    assert words == {"hello {name}": "hei, {name}", "gone": "borte", "one": ("én", ""), "new": ""}
    assert "# said at the top of the page" in catalogue_tool.text(made).decode()


def test_pruning_drops_what_is_no_longer_said(code: dict[catalogue_tool.Key, str]) -> None:
    """And nothing else."""
    made = catalogue_tool.updated(catalogue_tool.read(PO), code, prune=True)
    assert {catalogue_tool.forms(m.id)[0] for m in catalogue_tool.messages(made)} == {
        "hello {name}",
        "one",
        "new",
    }


def test_updating_twice_changes_nothing(code: dict[catalogue_tool.Key, str]) -> None:
    """No dates, no line numbers, no order of discovery in the file."""
    once = catalogue_tool.text(catalogue_tool.updated(catalogue_tool.read(PO), code, prune=False))
    again = catalogue_tool.text(
        catalogue_tool.updated(catalogue_tool.read(once), code, prune=False)
    )
    assert again == once


def test_what_is_missing_is_named_with_its_place(
    tmp_path: Path, code: dict[catalogue_tool.Key, str]
) -> None:
    """File and line of the first place that says it."""
    made = catalogue_tool.updated(catalogue_tool.read(PO), code, prune=False)
    name = tmp_path.name
    assert catalogue_tool.missing(made, code) == [
        f"{name}/code.py:3: new",
        f"{name}/code.py:4: one | {{n}} of them",
    ]


def test_a_guess_counts_as_missing(code: dict[catalogue_tool.Key, str]) -> None:
    """Gettext leaves fuzzy translations out, so they are not there."""
    guessed = PO.replace(b'msgid "hello', b'#, fuzzy\nmsgid "hello')
    made = catalogue_tool.updated(catalogue_tool.read(guessed), code, prune=False)
    assert any("hello" in line for line in catalogue_tool.missing(made, code))


def test_a_stale_compilation_is_seen() -> None:
    """Another translation in the source, and the compiled file is out of date."""
    assert catalogue_tool.up_to_date(catalogue_tool.compiled(PO), PO)
    assert not catalogue_tool.up_to_date(catalogue_tool.compiled(PO), PO.replace(b"borte", b"vekk"))
