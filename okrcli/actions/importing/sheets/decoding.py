"""Bytes of a text file as text: by its mark, by its zero bytes, else UTF-8, else as told."""

import codecs
import re

from okrcli import errors
from okrcli.actions.importing import limits

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096


def text(name: str, data: bytes, encoding: str | None = None) -> str:
    """The text of a file; Unreadable for what is empty, no text, or in an encoding nobody named."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise limits.Unreadable(f"{name} is empty")
    if data[:512].lstrip().lower().startswith((b"<!doctype html", b"<html", b"<table")):
        raise limits.Unreadable(_html(name))
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    codec = marked or encoding or _by_zeros(data) or "utf-8"
    try:
        found = data.decode(codec)
    except LookupError:
        raise errors.UsageError(
            f"--encoding knows no `{encoding}`; try cp1252, latin-1, utf-8 or utf-16"
        ) from None
    except UnicodeError as why:
        raise limits.Unreadable(_refusal(name, data, why, encoding)) from None
    if "\x00" in found:
        raise limits.Unreadable(f"{name} is no text: it holds zero bytes")
    return found.removeprefix("\ufeff")


def _html(name: str) -> str:
    ending = f" with the ending .{name.rpartition('.')[2]}" if "." in name else ""
    return f"{name} is HTML{ending}; open it and save as .xlsx"


def _by_zeros(data: bytes) -> str | None:
    """UTF-16 without a mark, which has a zero in every other byte of plain letters."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and even < odd // 4:
        return "utf-16-le"
    if even > len(sample) // 4 and odd < even // 4:
        return "utf-16-be"
    return None


def _refusal(name: str, data: bytes, why: UnicodeError, encoding: str | None) -> str:
    if encoding or not isinstance(why, UnicodeDecodeError) or why.encoding != "utf-8":
        return f"{name} does not read as {encoding or 'UTF-16'}; name its encoding with --encoding"
    line = data.count(b"\n", 0, why.start) + 1
    guessed = data.decode("cp1252", "replace").splitlines()
    odd = guessed[line - 1] if line <= len(guessed) else ""
    words = [word.strip() for word in re.split(r'[;,\t"]', odd) if word.strip()]
    return (
        f"{name} is not UTF-8 (byte 0x{data[why.start]:02X} on line {line}); it reads as cp1252:"
        f" {', '.join(words[:3])[:80]} … use --encoding cp1252, or save it as UTF-8"
    )
