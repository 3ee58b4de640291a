"""The artefacts, built once for all tests of them."""

from pathlib import Path

import pytest

from tests.release import build


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist of this checkout."""
    folder = tmp_path_factory.mktemp("sdist")
    return build.built(build.checkout(folder / "here"), folder / "dist", "sdist")


@pytest.fixture(scope="session")
def tree(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the sdist unpacks to."""
    return build.unpacked(sdist, tmp_path_factory.mktemp("tree"))


@pytest.fixture(scope="session")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is made of the sdist, as pip would."""
    return build.built(tree, tmp_path_factory.mktemp("wheel"), "wheel")
