"""Everything that is said in English is said in bokmål too."""

import re

from tests.language import catalogues

PLACEHOLDER = re.compile(r"\{([a-z_]+)[^}]*\}")


def test_every_message_is_translated() -> None:
    """No message of the code lacks its bokmål."""
    catalogue = catalogues.translated()
    missing = {}
    for key, place in catalogues.said().items():
        known = catalogue.get(key[0] if isinstance(key, tuple) else key)
        strings = (
            [known.string] if known and isinstance(known.string, str) else known and known.string
        )
        if not strings or not all(strings):
            missing[key] = place
    assert missing == {}, "run: python -m tests.language.catalogues, and fill in the empty ones"


def test_no_translation_is_left_over() -> None:
    """What the code no longer says is gone from the catalogue."""
    said = {key[0] if isinstance(key, tuple) else key for key in catalogues.said()}
    ids = [m.id[0] if isinstance(m.id, tuple | list) else m.id for m in catalogues.translated()]
    assert [known for known in ids if known and known not in said] == []


def test_placeholders_agree() -> None:
    """A translation fills in the same names as its message."""
    for message in catalogues.translated():
        ids = message.id if isinstance(message.id, tuple | list) else [message.id]
        strings = [message.string] if isinstance(message.string, str) else message.string
        names = set().union(*(PLACEHOLDER.findall(text) for text in ids))
        for text in strings:
            assert set(PLACEHOLDER.findall(text)) <= names, message.id


def test_the_compiled_catalogue_is_up_to_date() -> None:
    """The .mo file is what the .po file makes."""
    assert catalogues.MO.read_bytes() == catalogues.compiled(catalogues.PO.read_bytes())
