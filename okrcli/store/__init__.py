"""The only door to the disk: find the root, list and read, create a file whole or not at all."""

from okrcli.store.reading import MARKER as MARKER
from okrcli.store.reading import SUFFIXES as SUFFIXES
from okrcli.store.reading import TOPS as TOPS
from okrcli.store.reading import Disk as Disk
from okrcli.store.reading import belongs as belongs
from okrcli.store.reading import find_root as find_root
from okrcli.store.reading import hidden as hidden
from okrcli.store.whole import TEMPORARY as TEMPORARY
from okrcli.store.writing import create as create
from okrcli.store.writing import remove as remove
from okrcli.store.writing import replace as replace
from okrcli.store.writing import rewrite as rewrite
from okrcli.store.writing import settle as settle
