"""The search's files, and the links to forms."""

import json
import re

from okrcli.render.site.form_links import FormLinks
from okrcli.render.site.search_index import FOLDED, LIMIT, SearchEntry, folded, search_files
from tests.render.site import sites


def entries(text: str) -> list[dict[str, str]]:
    """What a file of the search holds."""
    body = re.fullmatch(r'okrFound\("[^"]+","[^"]*",(.*)\);\n', text, re.DOTALL)
    assert body
    found: list[dict[str, str]] = json.loads(body[1])
    return found


def test_letters_with_and_without_accents_are_one() -> None:
    """Ø, ø and o; å as a, æ as ae."""
    assert folded("Økt MÅLING på Ærøy") == "okt maling pa aeroy"


def test_a_name_is_found_by_each_of_its_words() -> None:
    """In the file of the letter that the word begins with, once, whatever else it has."""
    entry = SearchEntry("Økonomi for alle", "oko/inntekt", "a/b.html", "mål", "Oslo")
    files = dict(search_files([entry]))
    assert sorted(files) == [f"_search/search-{letter}.js" for letter in "afio"]
    assert entries(files["_search/search-o.js"]) == [
        {"t": "Økonomi for alle", "r": "oko/inntekt", "u": "a/b.html", "k": "mål", "o": "Oslo"}
    ]


def test_names_in_other_letters_have_a_file_of_their_own() -> None:
    """Instead of being lost."""
    assert sorted(dict(search_files([SearchEntry("日本", "", "p", "team", "")]))) == [
        "_search/search-_65e5.js"
    ]


def test_where_many_begin_alike_files_go_on_by_the_next_letter() -> None:
    """Each stays small; what is not in the first is in one of those that it names."""
    made = [SearchEntry(f"Lag {n:05}", "", f"{n}.html", "team", "") for n in range(9000)]
    files = dict(search_files(made))
    assert max(len(text.encode()) for text in files.values()) < 1.1 * LIMIT
    assert files["_search/search-0.js"].startswith('okrFound("0","012345678",[')
    for number in (0, 1999, 8999):
        path = f"_search/search-{number:05}"[:-3] + ".js"
        assert f"Lag {number:05}" in [e["t"] for e in entries(files[path])]


def test_a_word_that_everything_has_takes_one_small_file() -> None:
    """It does not stand once more in each file on the way to it."""
    made = [SearchEntry(f"Lag {n:05}", "", f"{n}.html", "team", "") for n in range(9000)]
    files = dict(search_files(made))
    on_the_way = [len(files[f"_search/search-{'lag'[:n]}.js"]) for n in (1, 2, 3)]
    assert max(on_the_way[:2]) < 5_000
    assert 0.9 * LIMIT < on_the_way[2] < 1.1 * LIMIT


def test_a_title_can_end_no_line_of_the_script() -> None:
    """It is JSON, whatever stands in it, and without the separators that older scripts break at."""
    title = 'x"]);alert(1)//\u2028</script>'
    text = dict(search_files([SearchEntry(title, "x", "p", "k", "")]))["_search/search-x.js"]
    assert "\u2028" not in text
    assert entries(text)[0]["t"] == title


def test_teams_goals_kpis_and_people_are_found() -> None:
    """Each with what it is, and an address in the site."""
    site = sites.acme()
    found = [e for path, text in site.items() if "search-" in path for e in entries(text)]
    assert {e["k"] for e in found} == {"team", "objective", "key result", "KPI", "person"}
    for entry in found:
        assert entry["u"].partition("#")[0] in site


def test_the_script_is_small_and_folds_as_the_files_do() -> None:
    """Under 5 KB, and with the same table of letters."""
    script = sites.acme()["_search/search.js"]
    assert len(script.encode()) < 5000
    table = re.search(r"const odd = (\{.*?\});", script)
    assert table
    assert json.loads(table[1]) == FOLDED


def test_a_form_on_gitlab_is_filled_in_by_its_description() -> None:
    """With the headings that the check-in reads."""
    link = FormLinks(form="https://gitlab.example/g/r/-/issues/new").check_in("growth/mrr")
    assert "issue%5Btitle%5D=Check-in%3A%20growth/mrr" in link
    assert "%23%23%23%20Goal%0A%0Agrowth/mrr%0A%0A%23%23%23%20Value%20now" in link


def test_a_form_elsewhere_keeps_its_own_query() -> None:
    """A form of any other tool is given the goal."""
    link = FormLinks(form="https://forms.example/f?id=7").check_in("a/b")
    assert link == "https://forms.example/f?id=7&title=Check-in%3A%20a/b&goal=a/b"


def test_a_repository_alone_is_enough_to_edit_in() -> None:
    """Each forge has its own way to its editor."""
    github = FormLinks(edit="https://github.com/o/r").plan("cycles/a b.yaml")
    gitlab = FormLinks(edit="https://gitlab.example/o/r/").plan("x.yaml")
    assert github == "https://github.com/o/r/edit/main/cycles/a%20b.yaml"
    assert gitlab == "https://gitlab.example/o/r/-/edit/main/x.yaml"


def test_without_addresses_there_are_no_links() -> None:
    """Neither to a form nor to a plan."""
    assert FormLinks().check_in("a/b") == FormLinks().plan("p.yaml") == ""
