"""Markdown and plain notes: tables as one grid with the headings between them, lists as lines."""

import re
from collections.abc import Iterator

from okrcli.actions.importing import cells, limits
from okrcli.actions.importing.cells import GridRow, OutlineItem

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_BULLET = re.compile(r"([ \t]*)([-*+•·▪◦‣–o§➢]|\d{1,3}[.)]|\([a-z0-9]\))([ \t]+)(.*)")
_RULE = re.compile(r"\s*\|?\s*:?-{1,}:?\s*(\|\s*:?-{1,}:?\s*)*\|?\s*")
_TICK = re.compile(r"\[([ xX])\]\s+(.*)")
_LINK = re.compile(r"!?\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_CODE = re.compile(r"`([^`]*)`")
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])(\*|_)(?=\S)(.+?)(?<=\S)\3(?![\w*])"
)
_INNER = ("o", "◦", "▪", "§", "➢")


def has_table(text: str) -> bool:
    """Whether a text holds a Markdown table: a row of bars above a row of dashes."""
    lines = text.splitlines()
    return any(_is_rule(lines, i) for i in range(1, len(lines)))


def _is_rule(lines: list[str], i: int) -> bool:
    return bool(
        "|" in lines[i - 1]
        and "-" in lines[i]
        and ("|" in lines[i] or lines[i - 1].strip().startswith("|"))
        and _RULE.fullmatch(lines[i])
    )


def plain(text: str) -> str:
    """A piece of Markdown as text: no emphasis or code marks, links with their address behind."""
    made = _LINK.sub(lambda found: _linked(found[1], found[2]), text)
    made = _CODE.sub(r"\1", made)
    for _ in range(2):
        made = _EMPHASIS.sub(lambda found: found[2] or found[4] or "", made)
    return re.sub(r"\\([\\`*_{}\[\]()#+\-.!|~])", r"\1", made).strip()


def _linked(words: str, target: str) -> str:
    return words if words == target else f"{words} ({target})"


def grid(name: str, text: str, title: str) -> cells.Grid:
    """The tables of a document as one grid: a heading is a row of one cell, and blanks are gaps."""
    lines = text.splitlines()
    rows: list[GridRow] = []
    in_table = False
    for number, line in enumerate(lines, 1):
        is_head = number < len(lines) and _is_rule(lines, number)
        if _is_rule(lines, number - 1) and number > 1 and in_table:
            continue
        heading = _HEADING.fullmatch(line.strip())
        in_table = is_head or (in_table and "|" in line and not heading)
        if in_table:
            rows.append(GridRow(str(number), number, _cells(line)))
        elif line.strip():
            level = len(heading[1]) if heading else 0
            said = plain(heading[2] if heading else _unbulleted(line))
            rows.append(GridRow(str(number), number, (cells.Cell(said),), heading=level))
            if "|" in line and not heading:
                rows[-1] = GridRow(str(number), number, _cells(line))
    return cells.Grid(name, title, tuple(rows), kind="document")


def _unbulleted(line: str) -> str:
    found = _BULLET.fullmatch(line)
    return found[4] if found else line


def _cells(line: str) -> tuple[cells.Cell, ...]:
    bare = line.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return tuple(_cell(part) for part in re.split(r"(?<!\\)\|", bare))


def _cell(part: str) -> cells.Cell:
    said = part.strip()
    struck = re.fullmatch(r"(.*?)~~(.+?)~~(.*)", said)
    if struck:
        said = f"{struck[1]}{struck[2]}{struck[3]}"
    return cells.Cell(plain(said), struck=bool(struck), bold=said.startswith("**"))


def outline(name: str, text: str, title: str) -> cells.Outline:
    """The headings, paragraphs and list items of a document, in order."""
    items = tuple(_items(text))
    if items:
        last = items[-1].line
        limits.check_place(name, f"line {last}", last, 1)
    return cells.Outline(name, title, items)


def _items(text: str) -> Iterator[OutlineItem]:
    stack: list[tuple[int, str]] = []
    gap = True
    for number, line in enumerate(text.expandtabs(4).splitlines(), 1):
        if not line.strip():
            gap = True
            continue
        heading = _HEADING.fullmatch(line.strip())
        bullet = _BULLET.fullmatch(line)
        if heading:
            stack.clear()
            yield OutlineItem(number, plain(heading[2]), heading=len(heading[1]), gap=gap)
        elif bullet:
            yield _item(number, bullet, stack)._replace(gap=gap)
        else:
            if not line.startswith((" ", "\t")) or not stack:
                stack.clear()
            yield OutlineItem(number, plain(line), gap=gap)
        gap = False


def _item(number: int, bullet: re.Match[str], stack: list[tuple[int, str]]) -> OutlineItem:
    """A list's item, its depth by its indentation, or by its mark where nothing is indented."""
    indent, mark = len(bullet[1]), bullet[2]
    sort = "1" if mark[0].isalnum() and mark != "o" else mark
    while stack and (stack[-1][0] > indent or (stack[-1][0] == indent and _ends(stack, sort))):
        stack.pop()
    if not stack or stack[-1] != (indent, sort):
        if stack and stack[-1][0] == indent and mark not in _INNER:
            stack[-1] = (indent, sort)
        else:
            stack.append((indent, sort))
    said = bullet[4].strip()
    tick = _TICK.fullmatch(said)
    done = None if tick is None else tick[1] in "xX"
    words = plain(tick[2] if tick else said)
    return OutlineItem(number, words, len(stack), done=done, numbered=mark[0].isdigit())


def _ends(stack: list[tuple[int, str]], sort: str) -> bool:
    """Whether a mark goes back to an outer list of the same indentation: `•` after `o`."""
    return stack[-1][1] != sort and any(known == sort for _, known in stack[:-1])
