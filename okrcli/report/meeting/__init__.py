"""The agenda of a result meeting, filled in: weekly, or at the end of a quarter.

`of(kind, space, season, asked, language)` is what every renderer starts from: headings, time boxes
and items whose pieces say which words are people's.
"""

from okrcli.report.meeting.build import KINDS, Asked, of
from okrcli.report.meeting.document import Agenda, Item, Part, Piece, Section

__all__ = ["KINDS", "Agenda", "Asked", "Item", "Part", "Piece", "Section", "of"]
