"""The only door to the disk: find the root, list and read, write whole or not at all.

Nothing else opens a file for writing: what is here never follows a link out of the folder that it
was told, and `tests/checks/test_doors.py` holds every other module to it.
"""

from okrcli.store.output import append as append
from okrcli.store.output import make_folder as make_folder
from okrcli.store.output import replace as replace
from okrcli.store.output import temporary_file as temporary_file
from okrcli.store.output import temporary_folder as temporary_folder
from okrcli.store.reading import MARKER as MARKER
from okrcli.store.reading import SUFFIXES as SUFFIXES
from okrcli.store.reading import TOPS as TOPS
from okrcli.store.reading import Disk as Disk
from okrcli.store.reading import belongs as belongs
from okrcli.store.reading import find_root as find_root
from okrcli.store.reading import hidden as hidden
from okrcli.store.whole import TEMPORARY as TEMPORARY
from okrcli.store.writing import create as create
from okrcli.store.writing import forget as forget
from okrcli.store.writing import put_back as put_back
from okrcli.store.writing import remove as remove
from okrcli.store.writing import remove_folder as remove_folder
from okrcli.store.writing import rewrite as rewrite
from okrcli.store.writing import set_aside as set_aside
from okrcli.store.writing import set_aside_before as set_aside_before
from okrcli.store.writing import settle as settle
from okrcli.store.writing import sweep as sweep
