"""The sheets of a workbook of `okr report -o okrs.xlsx` that repeat or explain its key results."""

from collections.abc import Iterator, Sequence

from okrcli.actions.importing.cells import Grid
from okrcli.language import catalogue
from okrcli.messages import N_

_ABOUT = N_("About")
# what is made of the key results and of other files; titles and numbers stand in the key results
_READINGS = N_("Readings")
_DERIVED = (N_("Overview"), N_("KPIs"), _READINGS, _ABOUT)


def derived_sheets(grids: Sequence[Grid]) -> frozenset[tuple[str, str]]:
    """The sheets to leave out as (file, name), none of a workbook that others wrote."""
    return frozenset(
        (grid.file, name)
        for grid in grids
        for language in _languages()
        if grid.name == language.say(_ABOUT) and _names_okr(grid)
        for name in map(language.say, _DERIVED)
    )


def reading_sheet(grids: Sequence[Grid]) -> Grid | None:
    """The sheet of readings of a workbook that okr wrote, None in any other."""
    derived = derived_sheets(grids)
    names = {language.say(_READINGS) for language in _languages()}
    own = [grid for grid in grids if grid.name in names and (grid.file, grid.name) in derived]
    return own[0] if own else None


def _languages() -> Iterator[catalogue.Language]:
    return map(catalogue.language_named, catalogue.LANGUAGES)


def _names_okr(about: Grid) -> bool:
    """Whether its first line says that okr wrote it, as `Written by` and `okr 0.1.0` do."""
    first = [cell.text for _, cell in about.rows[0].filled] if about.rows else []
    return len(first) == 2 and first[1].startswith("okr ")
