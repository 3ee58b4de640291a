"""`okr site`: the goals as a folder of pages, for people who have no git and no okr."""

import contextlib
import gc
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.actions import names
from okrcli.cli import opening, options, origin
from okrcli.cli.site_changes import site_changes
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import links, settings, workspace
from okrcli.render.site.form_links import FormLinks
from okrcli.render.site.setting import SiteContent, SiteSetting
from okrcli.store.page_folder import PageFolder, Tally
from okrcli.text import sanitize

_PATH = "{path}"
_OBJECTS = 5_000


def site(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="Where the pages go: empty, or okr's own.")
    ],
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every cycle, also the closed ones.")
    ] = False,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="Where it is published; for feed and 404 page."),
    ] = None,
    edit: Annotated[
        str | None,
        typer.Option("--edit", metavar="URL", help="Where plans are edited: https://.../{path}."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option("--form", metavar="URL", help="The form in which people check in."),
    ] = None,
    private: Annotated[
        bool,
        typer.Option("--private", help="Ask search engines to stay away; no e-mail addresses."),
    ] = False,
    ics: Annotated[
        bool, typer.Option("--ics", help="Calendars to subscribe to, one a team and a person.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 when pages would change.")
    ] = False,
    lang: options.Lang = None,
) -> int:
    """Make a site of pages: the company, its teams, objectives, KPIs and people, with a search.

    Examples:
      okr site public                the cycles that run, into the folder public
      okr site public --all          closed cycles, too
      okr site public --lang nb      på norsk
      okr site public --private      for members only: noindex, no e-mail addresses
      okr site public --ics          with calendars to subscribe to
      okr site public --check        in CI: is the folder as it should be?

    The pages work from the disk and at any address, and need no server. A page that has not
    changed keeps its bytes. `site:` in okr.yaml says where plans are edited and where people check
    in: url, edit and form. `okr init --github` writes a form, and workflows that publish the site.
    """
    if every and cycle:
        raise errors.UsageError(N_("--all and --cycle do not go together; leave one of them out"))
    asked = SiteRequest(folder, options.day(on), cycle, every, private, check, ics)
    opened = opening.to_look_at(rev)
    language = opening.language(lang, opened.workspace)
    return make_site(opened, asked, SiteAddresses(url, edit, form), language)


class SiteRequest(NamedTuple):
    """The folder, the day, which cycles, and how."""

    folder: str
    on: date
    cycle: str | None
    every: bool
    private: bool
    check: bool
    calendars: bool = False


class SiteAddresses(NamedTuple):
    """The addresses that are typed; None leaves one to `okr.yaml`."""

    url: str | None = None
    edit: str | None = None
    form: str | None = None

    def or_of(self, known: settings.Site) -> "SiteAddresses":
        """What is typed, else what the settings say, each an https address or empty."""
        edit = self.edit.removesuffix(_PATH) if self.edit else None
        return SiteAddresses(
            _https("--url", self.url, known.url),
            _https("--edit", edit, known.edit),
            _https("--form", self.form, known.form),
        )


def _https(flag: str, typed: str | None, known: str | None) -> str:
    if typed is None:
        return known or ""
    try:
        return links.page_address(typed)
    except PydanticCustomError:
        raise errors.UsageError(
            N_("{flag} takes an address that begins with https://, not `{typed}`"),
            flag=flag,
            typed=typed,
        ) from None


def make_site(
    opened: opening.Opened,
    asked: SiteRequest,
    typed: SiteAddresses,
    language: catalogue.Language,
) -> int:
    """Write the pages and say what was written; 1 where --check finds that they would change."""
    from okrcli.render.site.build import site_files

    if not asked.folder.strip():
        raise errors.UsageError(N_("name a folder for the pages, as in `okr site public`"))
    space = opened.workspace
    changes = site_changes(opened, asked.on, language)
    content = SiteContent(space, _seasons(space, asked), changes)
    setting = _setting(opened, asked, typed, language)
    feeds = dict(_calendars(opened, setting)) if asked.calendars else {}
    made = site_files(content, setting._replace(calendars=frozenset(feeds)))
    place = Path(origin.typed(asked.folder))
    pages = PageFolder(place, asked.folder, Path.cwd(), dry=asked.check)
    with _tidy():
        for path, data in chain(feeds.items(), made):
            pages.put(path, data)
    done = pages.finish()
    _say(asked, done, language)
    if not asked.private and not asked.check:
        _warn(opened.root, language)
    return 1 if asked.check and (done.written or done.removed) else 0


@contextlib.contextmanager
def _tidy() -> Iterator[None]:
    """Let go of what pages leave behind: 20 MiB at a time where it is not looked for as often."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _calendars(opened: opening.Opened, setting: SiteSetting) -> Iterator[tuple[str, bytes]]:
    from okrcli.cli.site_calendars import site_calendars

    return site_calendars(opened, setting)


def _seasons(space: workspace.Workspace, asked: SiteRequest) -> Sequence[workspace.Cycle]:
    """The cycles of the site: the main one first, then those around the day, or all by age."""
    first = names.season(space, asked.cycle, asked.on)
    if asked.cycle:
        return [first]
    around = names.around(space, first, asked.on)
    if not asked.every:
        return around
    rest = [each for each in space.cycles.values() if each not in around]
    return [*around, *sorted(rest, key=lambda each: (each.dates.start, each.id), reverse=True)]


def _setting(
    opened: opening.Opened,
    asked: SiteRequest,
    typed: SiteAddresses,
    language: catalogue.Language,
) -> SiteSetting:
    known = opened.workspace.settings
    found = typed.or_of(known.site)
    url = found.url or ""
    return SiteSetting(
        on=asked.on,
        language=language,
        organisation=known.organisation,
        links=FormLinks(found.edit or "", found.form or ""),
        base=f"{url.rstrip('/')}/" if url else "",
        private=asked.private,
    )


def _say(asked: SiteRequest, done: Tally, language: catalogue.Language) -> None:
    """How many pages there are, and how many are new."""
    size = language.number(round(done.size / 1e6, 1), 1)
    if asked.check:
        words = N_("{folder}: {written} of {files} files would change, {removed} would go")
    else:
        words = N_("{folder}: {files} files, {size} MB; {written} written, {removed} removed")
    said = language.say(
        words,
        folder=asked.folder,
        files=language.number(done.files),
        written=language.number(done.written),
        removed=language.number(done.removed),
        size=size,
    )
    sys.stderr.write(f"{sanitize.visible(said)}\n")


def _warn(root: Path, language: catalogue.Language) -> None:
    """Say once that what a forge publishes may be read by anybody."""
    if any((root / name).exists() for name in (".github", ".gitlab-ci.yml")):
        words = N_(
            "pages of a private repository can be public, depending on the plan: see who may read"
            " them before you publish, or give --private"
        )
        sys.stderr.write(f"okr: {language.say(words)}\n")
