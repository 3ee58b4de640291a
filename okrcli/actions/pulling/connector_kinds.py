"""What the user's file says of connectors: one frozen value a kind, secrets only named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Secret:
    """Where a secret is: spelled out, in a variable, in a file or in the system's keyring.

    Its text is in no representation of it.
    """

    literal: str | None = field(default=None, repr=False)
    env: str | None = None
    file: str | None = None
    keyring: str | None = None

    @property
    def place(self) -> str:
        """Where it is, to be shown: `env OKR_NPS_AUTH`."""
        found = (("env", self.env), ("file", self.file), ("keyring", self.keyring))
        return next((f"{kind} {name}" for kind, name in found if name is not None), "literal")


Headers = Mapping[str, Secret]


@dataclass(frozen=True)
class Postgres:
    """A query to a PostgreSQL server; `%(on)s` in it is the day asked about."""

    dsn: str = field(repr=False)
    query: str = field(repr=False)
    password: Secret | None = None


@dataclass(frozen=True)
class Sqlite:
    """A query to a SQLite file; `:on` in it is the day asked about."""

    path: str
    query: str = field(repr=False)


@dataclass(frozen=True)
class Http:
    """A JSON document at an address, and the paths in it of the value and its day."""

    url: str = field(repr=False)
    value: str | None = None
    date: str | None = None
    headers: Headers = field(default_factory=dict)
    allow_link_local: bool = False


@dataclass(frozen=True)
class Prometheus:
    """A query to a Prometheus server that gives one series."""

    url: str = field(repr=False)
    query: str = field(repr=False)
    headers: Headers = field(default_factory=dict)
    allow_link_local: bool = False


@dataclass(frozen=True)
class Csv:
    """A table in a file or at an https address: the newest of its rows up to the day."""

    path: str = field(repr=False)
    value: str
    date: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    headers: Headers = field(default_factory=dict)
    allow_link_local: bool = False


@dataclass(frozen=True)
class Command:
    """A program that prints a figure; `passed` are the variables that it gets."""

    argv: tuple[str, ...] = field(repr=False)
    passed: tuple[str, ...] = ()


Kind = Postgres | Sqlite | Http | Prometheus | Csv | Command
KINDS: Mapping[str, type[Kind]] = {
    "postgres": Postgres,
    "sqlite": Sqlite,
    "http": Http,
    "prometheus": Prometheus,
    "csv": Csv,
    "command": Command,
}


@dataclass(frozen=True)
class Connector:
    """One connector by name: how it is asked, for how many seconds, and what is made of its figure.

    `folder` is that of the file it stands in, where its program is started.
    """

    name: str
    kind: Kind
    folder: str
    timeout: float = 30
    scale: Decimal | None = None
    places: int | None = None

    @property
    def type(self) -> str:
        """The kind's name in the file."""
        return next(name for name, kind in KINDS.items() if isinstance(self.kind, kind))

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """The secrets that it names, and headers that are none."""
        if isinstance(self.kind, Postgres):
            return (self.kind.password,) if self.kind.password else ()
        if isinstance(self.kind, Http | Prometheus | Csv):
            return tuple(self.kind.headers.values())
        return ()
