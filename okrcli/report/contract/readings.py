"""Readings as plain data, oldest first."""

from typing import Any

from okrcli.model import series, session


def data(readings: series.Series) -> list[dict[str, Any]]:
    """One object a reading; `file` is the session's file, and notes stand where they were made."""
    return [_reading(point) for point in readings]


def _reading(point: series.Point) -> dict[str, Any]:
    return {
        "date": point.day,
        "recorded": point.instant,
        "author": point.author,
        "file": point.file,
        **said(point.reading),
    }


def said(reading: session.Reading) -> dict[str, Any]:
    """What one reading says, as it stands in its session."""
    steps = isinstance(reading.done, tuple)
    return {
        "value": reading.value,
        "done": list(reading.done) if isinstance(reading.done, tuple) else [],
        "undone": list(reading.undone),
        "yes": None if steps else reading.done,
        "zone": reading.zone,
        "skip": reading.skip,
        "confidence": reading.confidence,
        "note": reading.note,
        "next": reading.next,
    }
