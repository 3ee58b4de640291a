"""The suite passes from a checkout that only root may enter: what drops privileges is skipped."""

from pathlib import Path

from tests import unprivileged


def test_a_closed_folder_above_is_found(tmp_path: Path) -> None:
    """The outermost one, and none where anybody may enter."""
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    for folder in (below, below.parent):
        folder.chmod(0o755)
    before = unprivileged.closed([below])
    assert before is None or before in tmp_path.parents or before == tmp_path
    below.parent.chmod(0o700)
    found = unprivileged.closed([below])
    assert found == (before or below.parent)
