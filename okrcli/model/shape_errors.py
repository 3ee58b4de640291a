"""Shape errors: what cannot be read or computed. Their codes are stable for ever.

A field's type raises `error(...)`, which pydantic collects; what takes more than one field to see
is yielded as a `Problem` by the entry's `problems()`. `document` gives both their place.
"""

from collections.abc import Iterator
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

NAMES = {
    "YM001": "not-yaml",
    "YM002": "duplicate-key",
    "YM003": "unknown-key",
    "YM004": "wrong-type",
    "YM005": "not-a-plain-number",
    "YM006": "not-a-date",
    "YM007": "beyond-plain-yaml",
    "YM008": "too-deep-or-large",
    "YM009": "encoding",
    "YM010": "not-one-measure",
    "YM011": "merge-conflict",
    "YM012": "target-equals-baseline",
    "YM013": "text-cut-short",
    "YM014": "missing-key",
    "YM015": "not-an-id",
    "YM016": "not-an-allowed-word",
    "YM017": "out-of-range",
    "YM018": "misplaced-file",
    "YM019": "unreadable-file",
    "YM020": "duplicate-id",
    "YM021": "newer-format",
}

Path = tuple[str | int, ...]
# the last step of a path to a key itself and not to its value; pydantic has it so too
KEY = "[key]"


class Problem(NamedTuple):
    """One thing that cannot be computed, at a path inside an entry.

    Example: `Problem(("target",), "YM012", "target is the same as the baseline")`. `other` is the
    path of a second place that explains the first, described by `other_text`.
    """

    path: Path
    code: str
    text: str
    hint: str = ""
    values: dict[str, object] = {}  # noqa: RUF012 - never changed; a NamedTuple's default
    other: Path | None = None
    other_text: str = ""
    fix: str | None = None


_assign = object.__setattr__
# the keys that values were given, each set of them once
_SHARED: dict[frozenset[str], set[str]] = {}


class FileEntry(BaseModel):
    """A frozen value read from a file; unknown keys are refused, `x-` keys never arrive here."""

    # built when first read, so that a validator is made for whole files and not for every part
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )

    @classmethod
    def trusted(cls, **values: object) -> Self:
        """The value of fields that are all given, and known to be right.

        As pydantic's `model_construct`, in a third of the time, since it looks for no defaults.
        """
        return cls.holding(values, set(values))

    @classmethod
    def holding(cls, values: dict[str, object], keys: set[str]) -> Self:
        """The same of a dict that becomes the value's own, and a set that values may share."""
        made = cls.__new__(cls)
        _assign(made, "__dict__", values)
        _assign(made, "__pydantic_fields_set__", keys)
        _assign(made, "__pydantic_extra__", None)
        _assign(made, "__pydantic_private__", None)
        return made

    def share_keys(self) -> None:
        """Share the set of given keys, which takes half of a value's memory, with other values."""
        keys = self.__pydantic_fields_set__
        _assign(self, "__pydantic_fields_set__", _SHARED.setdefault(frozenset(keys), keys))

    def problems(self) -> Iterator[Problem]:
        """What several fields together make impossible; paths start at this entry."""
        return iter(())


def error(
    code: str,
    text: str,
    hint: str = "",
    *,
    fix: str | None = None,
    unit: str | None = None,
    rename: str | None = None,
    **values: object,
) -> PydanticCustomError:
    """A shape error for a field's type to raise; `text` and `hint` are templates over `values`.

    `fix` is the text that may certainly stand where the offending text stands, `unit` the unit that
    it loses by that, and `rename` the key that the value certainly belongs to instead.
    """
    mend = {"fix": fix, "unit": unit, "rename": rename}
    context = {"text": text, "hint": hint, "values": values, **mend}
    return PydanticCustomError(code, "{text}", context)


def below(prefix: Path, problems: Iterator[Problem]) -> Iterator[Problem]:
    """The problems of an entry as seen from the one that holds it at `prefix`."""
    for problem in problems:
        other = None if problem.other is None else prefix + problem.other
        yield problem._replace(path=prefix + problem.path, other=other)
