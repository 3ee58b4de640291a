"""Everything a screen says, decided once, without layout."""
