"""Escape sequences on Windows' own console, which obeys them only when it is told to.

Windows Terminal always does; the console window of Windows 10 and 11 does after this call, and
older ones show the bytes, so that styles are left out there.
"""

import os
import sys
from typing import Protocol

_ESCAPES = 0x0004  # ENABLE_VIRTUAL_TERMINAL_PROCESSING
_OUTPUT = -11  # STD_OUTPUT_HANDLE


class Kernel(Protocol):
    """The three calls of kernel32 that are needed here."""

    def GetStdHandle(self, number: int, /) -> int:  # noqa: N802 - Windows' name
        """The handle of a standard stream."""

    def GetConsoleMode(self, handle: int, mode: object, /) -> int:  # noqa: N802
        """Put a console's mode into what `mode` points to; 0 for what is no console."""

    def SetConsoleMode(self, handle: int, mode: int, /) -> int:  # noqa: N802
        """Set a console's mode; 0 where it knows it not."""


def obeys_escapes(kernel: Kernel | None = None) -> bool:
    """Whether the terminal of the output obeys escape sequences, told to where it must be."""
    kernel = kernel or _kernel()
    if kernel is None:
        return True
    import ctypes

    mode = ctypes.c_uint32()
    handle = kernel.GetStdHandle(_OUTPUT)
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        # a terminal that is no console of Windows, such as mintty, obeys by itself
        return True
    if mode.value & _ESCAPES:
        return True
    return bool(kernel.SetConsoleMode(handle, mode.value | _ESCAPES))


def _kernel() -> Kernel | None:
    """Windows' own, None elsewhere."""
    if os.name != "nt" or not sys.stdout.isatty():
        return None
    import ctypes

    library: Kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    return library
