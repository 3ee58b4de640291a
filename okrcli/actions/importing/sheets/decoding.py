"""Bytes of a text file as text: by its mark, by its zero bytes, else UTF-8, else as told."""

import codecs
import re

from okrcli import errors
from okrcli.actions.importing import limits
from okrcli.messages import N_

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096


def text(name: str, data: bytes, encoding: str | None = None) -> str:
    """The text of a file.

    UnreadableFile for what is empty, no text, or in an encoding that nobody named.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise limits.UnreadableFile(N_("{name} is empty"), name=name)
    if data[:512].lstrip().lower().startswith((b"<!doctype html", b"<html", b"<table")):
        raise _html(name)
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    codec = marked or encoding or _by_zeros(data) or "utf-8"
    try:
        found = data.decode(codec)
    except LookupError:
        raise errors.UsageError(
            N_("--encoding knows no `{encoding}`; try cp1252, latin-1, utf-8 or utf-16"),
            encoding=encoding,
        ) from None
    except UnicodeError as why:
        raise _refusal(name, data, why, encoding) from None
    if "\x00" in found:
        raise limits.UnreadableFile(N_("{name} is no text: it holds zero bytes"), name=name)
    return found.removeprefix("\ufeff")


def _html(name: str) -> limits.UnreadableFile:
    if "." not in name:
        return limits.UnreadableFile(N_("{name} is HTML; open it and save as .xlsx"), name=name)
    return limits.UnreadableFile(
        N_("{name} is HTML with the ending .{ending}; open it and save as .xlsx"),
        name=name,
        ending=name.rpartition(".")[2],
    )


def _by_zeros(data: bytes) -> str | None:
    """UTF-16 without a mark, which has a zero in every other byte of plain letters."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and even < odd // 4:
        return "utf-16-le"
    if even > len(sample) // 4 and odd < even // 4:
        return "utf-16-be"
    return None


def _refusal(
    name: str, data: bytes, why: UnicodeError, encoding: str | None
) -> limits.UnreadableFile:
    if encoding or not isinstance(why, UnicodeDecodeError) or why.encoding != "utf-8":
        return limits.UnreadableFile(
            N_("{name} does not read as {encoding}; name its encoding with --encoding"),
            name=name,
            encoding=encoding or "UTF-16",
        )
    line = data.count(b"\n", 0, why.start) + 1
    guessed = data.decode("cp1252", "replace").splitlines()
    odd = guessed[line - 1] if line <= len(guessed) else ""
    words = [word.strip() for word in re.split(r'[;,\t"]', odd) if word.strip()]
    return limits.UnreadableFile(
        N_(
            "{name} is not UTF-8 (byte {byte} on line {line}); it reads as cp1252: {words} … use"
            " --encoding cp1252, or save it as UTF-8"
        ),
        name=name,
        byte=f"0x{data[why.start]:02X}",
        line=line,
        words=", ".join(words[:3])[:80],
    )
