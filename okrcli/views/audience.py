"""Whom a view is put into words for: a language, and the glyphs that an output can show."""

from typing import Protocol

from okrcli.language import catalogue
from okrcli.views.glyphs import Glyphs


class Audience(Protocol):
    """What is known of the readers of an output before it is laid out; any page will do."""

    @property
    def language(self) -> catalogue.Language:
        """The language that is spoken to them."""

    @property
    def glyphs(self) -> Glyphs:
        """The characters that can be drawn for them."""
