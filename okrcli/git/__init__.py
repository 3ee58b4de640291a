"""The only door to git: a few plumbing commands, hardened, that read and never write.

`git.open_at(folder, environment)` gives a `Repository`; everything else is asked of it. The oldest
git that will do is 2.30, whose `rev-parse` knows `--end-of-options`.
"""

from okrcli.git.history import Change as Change
from okrcli.git.history import Commit as Commit
from okrcli.git.identity import Identity as Identity
from okrcli.git.identity import identity as identity
from okrcli.git.objects import LIMIT as LIMIT
from okrcli.git.objects import PROMISED as PROMISED
from okrcli.git.objects import Blobs as Blobs
from okrcli.git.objects import Listing as Listing
from okrcli.git.objects import Snapshot as Snapshot
from okrcli.git.objects import blob_id as blob_id
from okrcli.git.objects import holds as holds
from okrcli.git.process import LOCATION as LOCATION
from okrcli.git.repository import Ends as Ends
from okrcli.git.repository import Repository as Repository
from okrcli.git.repository import open_at as open_at
from okrcli.git.states import State as State
