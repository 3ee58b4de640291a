"""The user's file of connectors: what it may say, and where it may be."""

import os
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.actions.pulling import config_file, connector_kinds, connectors_from_file
from okrcli.actions.pulling.config_file import ConfigText

HTTP = 'type = "http"\nurl = "https://a.example/x"\n'
PG = 'type = "postgres"\nquery = "select 1"\n'


def read(keys: str, *, readable: bool = False) -> connector_kinds.Connector:
    """One connector, given its keys."""
    config = ConfigText(Path("/c.toml"), f"[connectors.it]\n{keys}", is_readable_by_others=readable)
    return connectors_from_file.connectors_from(config)["it"]


def test_a_connector_says_how_it_is_asked() -> None:
    """With thirty seconds where it says no other."""
    made = read(HTTP + 'value = "a.b"\nscale = 0.1\nround = 2\nheaders = {X = {env = "Y"}}')
    assert isinstance(made.kind, connector_kinds.Http)
    assert (made.timeout, str(made.scale), made.places, made.type) == (30, "0.1", 2, "http")
    assert made.kind.headers["X"].place == "env Y"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('type = "oracle"', "`type` is one of postgres"),
        ("", "`type` is missing"),
        (HTTP + 'vaule = "x"', "no key `vaule`; did you mean `value`"),
        (HTTP.replace("https", "http"), "not encrypted"),
        (HTTP.replace("https", "file"), "no https address"),
        (HTTP.replace("a.example", "me:pw@a.example"), "a user or a password"),
        (HTTP + 'value = "a..b"', "no path"),
        (HTTP + "timeout = 0", "`timeout` is from 1 to 600"),
        (HTTP + "timeout = 601", "`timeout` is from 1 to 600"),
        (HTTP + "round = -1", "`round`"),
        (HTTP + "scale = true", "`scale` is no number"),
        (HTTP + "scale = inf", "`scale` is no number"),
        (HTTP + 'headers = {X = {shell = "pass show x"}}', "headers.X"),
        (HTTP + 'allow_link_local = "yes"', "true or false"),
        (PG + 'dsn = "postgresql://me:hunter2@db/x"', "holds a password"),
        (PG + 'dsn = "host=db password=hunter2"', "holds a password"),
        (PG + 'dsn = "postgresql://db/x?password=hunter2"', "holds a password"),
        (PG + 'dsn = "host=db options=-cx=y"', "`options`"),
        ('type = "sqlite"\npath = "a.db"\nquery = "q"', "not absolute"),
        ('type = "csv"\npath = "a.csv"\nvalue = "v"', "not absolute"),
        ('type = "csv"\npath = "http://a.example/x"\nvalue = "v"', "not encrypted"),
        ('type = "command"\nargv = []', "`argv` is missing"),
        ('type = "command"\nargv = "x y"', "a list of texts"),
        ('type = "command"\nargv = ["./kpi"]', "not absolute"),
    ],
)
def test_what_is_wrong_is_said_by_its_key(keys: str, said: str) -> None:
    """With the connector, and never with a value that may be a secret."""
    with pytest.raises(errors.RefusedError) as refused:
        read(keys)
    assert "connector `it`" in str(refused.value)
    assert said in str(refused.value)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("text", ["connectors = 3", "[other]\na = 1", "[connectors", "= 1"])
def test_a_file_of_something_else_is_refused(text: str) -> None:
    """Also what is no TOML."""
    with pytest.raises(errors.RefusedError, match=r"takes tables|no TOML"):
        connectors_from_file.connectors_from(
            ConfigText(Path("/c"), text, is_readable_by_others=False)
        )


@pytest.mark.parametrize(
    "keys",
    [
        PG + 'dsn = "host=db"\npassword = "hunter2"',
        HTTP + 'headers = {Authorization = "Bearer hunter2"}',
        HTTP.replace("/x", "/x?api_key=hunter2"),
    ],
)
def test_a_secret_is_spelled_out_only_where_nobody_else_reads(keys: str) -> None:
    """The same file is taken as one's own."""
    read(keys)
    with pytest.raises(errors.RefusedError, match="chmod 600") as refused:
        read(keys, readable=True)
    assert "hunter2" not in str(refused.value)


def test_no_representation_holds_a_secret() -> None:
    """Nor an address or a query: a traceback may show them."""
    made = read(PG + 'dsn = "host=db.secret.example"\npassword = "hunter2"')
    assert "hunter2" not in repr(made)
    assert "secret.example" not in repr(made)
    assert "select" not in repr(made)


def test_a_header_that_tells_nothing_is_no_secret() -> None:
    """`Accept` may be read by all."""
    assert read(HTTP + 'headers = {Accept = "text/csv"}', readable=True)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace in the folder of a git work tree."""
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/okrs").mkdir()
    return tmp_path / "repo/okrs"


def written(place: Path, mode: int = 0o600) -> Path:
    """A file of connectors that is there."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("")
    place.chmod(mode)
    return place


def test_a_file_of_one_s_own_is_read(workspace: Path, tmp_path: Path) -> None:
    """And it is known whether others read it."""
    mine, open_ = written(tmp_path / "a.toml"), written(tmp_path / "b.toml", 0o644)
    assert not config_file.config_text(mine, workspace).is_readable_by_others
    assert config_file.config_text(open_, workspace).is_readable_by_others


@pytest.mark.parametrize(
    "place", ["c.toml", "../c.toml", "../deep/er/c.toml", "../../outside/../repo/c.toml"]
)
def test_none_is_read_in_the_workspace_or_its_work_tree(workspace: Path, place: str) -> None:
    """Whoever commits a file there would say what okr runs."""
    (workspace / "../../outside").mkdir()
    written(workspace / place)
    with pytest.raises(errors.RefusedError, match="inside the workspace"):
        config_file.config_text(workspace / place, workspace)


def test_none_is_read_through_a_link_to_or_in_it(workspace: Path, tmp_path: Path) -> None:
    """A link outside to a file inside, and one inside to a file outside."""
    inside = written(workspace / "c.toml")
    to_it = tmp_path / "to.toml"
    to_it.symlink_to(inside)
    outside = written(tmp_path / "settings/c.toml")
    (workspace / "settings").symlink_to(tmp_path / "settings")
    (tmp_path / "by").symlink_to(workspace / "settings")
    for path in (to_it, workspace / "settings/c.toml", tmp_path / "by/c.toml"):
        with pytest.raises(errors.RefusedError, match="inside the workspace"):
            config_file.config_text(path, workspace)
    assert config_file.config_text(outside, workspace).text == ""


def test_a_link_that_stays_outside_is_followed(workspace: Path, tmp_path: Path) -> None:
    """As those who keep their settings together have it."""
    written(tmp_path / "dotfiles/c.toml")
    (tmp_path / "config").symlink_to("dotfiles")
    assert config_file.config_text(tmp_path / "config/c.toml", workspace).text == ""


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_none_is_read_that_others_may_write(workspace: Path, tmp_path: Path, mode: int) -> None:
    """It says what okr runs."""
    with pytest.raises(errors.RefusedError, match="chmod go-w"):
        config_file.config_text(written(tmp_path / "c.toml", mode), workspace)


def test_a_missing_file_says_how_to_write_one(workspace: Path, tmp_path: Path) -> None:
    """And a pipe is none."""
    with pytest.raises(errors.NotFoundError, match="okr explain pulling"):
        config_file.config_text(tmp_path / "no.toml", workspace)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.RefusedError, match="no plain file"):
        config_file.config_text(tmp_path / "pipe", workspace)


def test_it_is_looked_for_in_the_user_s_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless a flag or the environment names another."""
    monkeypatch.setattr("sys.platform", "linux")
    found = config_file.config_path
    assert found(None, {"XDG_CONFIG_HOME": "/x"}) == Path("/x/okr/connectors.toml")
    assert found(None, {"XDG_CONFIG_HOME": "x"}) == Path.home() / ".config/okr/connectors.toml"
    assert found(None, {"OKR_CONNECTORS": "/y.toml"}) == Path("/y.toml")
    assert found("/z.toml", {"OKR_CONNECTORS": "/y.toml"}) == Path("/z.toml")
