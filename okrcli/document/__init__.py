"""The only door to YAML: bytes → text → tree with positions → model, every error in its place."""

from okrcli.document.decode import decode as decode
from okrcli.document.decode import read_as as read_as
from okrcli.document.drafts import open_keys as open_keys
from okrcli.document.encoding import blank as blank
from okrcli.document.partial import Partial as Partial
from okrcli.document.partial import partial_plan as partial_plan
from okrcli.document.reading import read as read
from okrcli.document.salvage import salvaged as salvaged
from okrcli.document.tree import Mapping as Mapping
from okrcli.document.tree import Node as Node
from okrcli.document.tree import Scalar as Scalar
from okrcli.document.tree import Sequence as Sequence
from okrcli.document.tree import inside as inside
from okrcli.document.tree import span_at as span_at
