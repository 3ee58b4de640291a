"""The files of a site, where what draws them is installed."""

from collections.abc import Iterator

from okrcli.render.site.setting import SiteContent, SiteSetting
from okrcli.render.web.missing import templates_missing


def site_pages(content: SiteContent, setting: SiteSetting) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes, one after the other; RefusedError says how to install what draws them."""
    try:
        from okrcli.render.site.build import site_files
    except ModuleNotFoundError as missing:
        if missing.name not in {"jinja2", "markupsafe"}:
            raise
        raise templates_missing() from None
    return site_files(content, setting)
