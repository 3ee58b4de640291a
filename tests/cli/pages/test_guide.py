"""`okr guide`: chapters to read before the first meeting."""

import pytest
from inline_snapshot import snapshot

from okrcli.language import pages
from okrcli.language.pages import page_text
from tests.cli.pages.desk import Desk


def test_alone_it_is_a_table_of_contents(desk: Desk) -> None:
    """A line a chapter, and where to begin."""
    assert desk.run("guide").out == snapshot("""\

 Working with OKRs, in short

 Each page takes two minutes. Read them in order, or the one you need before a
 meeting.

   purpose       Choosing what matters, and seeing whether it happened
   fit           What has to be in place first, and a good day to begin
   objectives    Where to go and why, in words that people remember
   key-results   How you will see it, in at most three numbers
   kpis          What to do on Monday, and what tells whether it worked
   teams         Goals no team can reach alone, and who owns them
   alignment     How goals fit together without being handed down
   rollout       Begin with one team that wants to, and let others ask
   sharing       A link to read, a form to check in, an assistant to ask
   rhythm        A quarter of an hour that keeps goals alive
   meetings      Three quarters of an hour a week about what comes next
   learning      An hour at the end that pays for the next quarter
   celebrating   Why it belongs to the method, even without cake
   disagreement  Goals make it visible; here is what to do about it
   leaders       How doubt is met: a reason, a voice, one good example
   execution     A plan is a guess; you find out by doing
   adjusting     Goals may change, but not quietly

 → okr guide purpose
""")


def test_in_bokmaal_chapters_have_norwegian_names(desk: Desk) -> None:
    """Which the command takes as well."""
    assert desk.run("guide", "--lang", "nb").out == snapshot("""\

 Å jobbe med OKR, i korte trekk

 Hver side tar to minutter. Les dem etter tur, eller den du trenger før et
 møte.

   hensikt           Å velge det som betyr noe, og se om det ble noe av det
   passer-det        Hva som bør være på plass først
   mål               Hvor dere vil og hvorfor, med ord som sitter
   nøkkelresultater  Hvordan dere skal se det, i høyst tre tall
   nøkkeltall        Hva dere gjør på mandag, og hva som sier om det virket
   på-tvers          Det ingen når alene, uten at det blir ingens ansvar
   sammenheng        Hvordan mål henger sammen uten å bli delt ut ovenfra
   innføring         Begynn med ett team som har lyst, og la de andre spørre
   deling            En lenke å lese, et skjema å fylle ut, en assistent
   uken              Et kvarter som holder målene i live
   resultatmøter     Tre kvarter i uken om det som kommer
   læring            En time på slutten som lønner seg hele neste kvartal
   feiring           Hvorfor det hører med til metoden, også uten kake
   uenighet          Målene gjør uenigheten synlig. Slik går dere frem
   ledere            Tvil møtes med en grunn, en stemme og ett godt eksempel
   handling          En plan er en gjetning; dere finner det ut ved å gjøre det
   justering         Mål kan endres, men ikke i stillhet

 → okr guide hensikt
""")


def test_every_chapter_leads_to_the_next(desk: Desk) -> None:
    """From the first to the last by what stands at the end, in both languages."""
    for language in ("en", "nb"):
        name, read = next(iter(pages.GUIDE)), 0
        while name:
            said = desk.run("guide", name, "--lang", language)
            assert said.code == 0
            last = said.out.rstrip().splitlines()[-1]
            name, read = last.partition("`okr guide ")[2].rstrip("`"), read + 1
            if "`okr guide`" in last:
                break
        assert read == len(pages.GUIDE)


def test_the_whole_guide_as_markdown(desk: Desk) -> None:
    """Chapter after chapter, without the signposts between them."""
    out = desk.run("guide", "--format", "md", "--lang", "nb").out
    titles = [page_text("guide", name, "nb").splitlines()[0] for name in pages.GUIDE]
    assert [line for line in out.splitlines() if line in titles] == titles
    assert "Les videre" not in out


@pytest.mark.parametrize("words", [["key-results"], ["key", "results"], ["Nøkkelresultater"]])
def test_a_chapter_by_any_of_its_names(desk: Desk, words: list[str]) -> None:
    """In one word or two, in either language."""
    assert desk.run("guide", *words).out.startswith("\n Writing key results\n")


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("meting", "the guide has no page on `meting`; did you mean `meeting`?"),
        ("forecast", "the guide has no page on `forecast`; there is one in `okr explain forecast`"),
        ("xyzzy", "the guide has no page on `xyzzy`; `okr guide` lists what there is"),
    ],
)
def test_what_is_not_known_is_answered(desk: Desk, word: str, answer: str) -> None:
    """With what was probably meant, or where to look."""
    said = desk.run("guide", word)
    assert (said.code, said.out, said.err) == (2, "", f"okr: {answer}\n")
