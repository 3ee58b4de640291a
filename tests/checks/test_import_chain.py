"""How deep the house is: the longest chain of modules in which each imports the next."""

import grimp

LONGEST = 14


def test_no_chain_of_imports_is_longer_than_fourteen_modules() -> None:
    """So that whoever follows a value down arrives; what lies too high may be moved down."""
    graph = grimp.build_graph("okrcli", cache_dir=None)
    known: dict[str, tuple[str, ...]] = {}

    def chain(module: str, above: frozenset[str] = frozenset()) -> tuple[str, ...]:
        if module not in known:
            # two modules that know each other's types only: one of them is above already
            below = graph.find_modules_directly_imported_by(module) - above - {module}
            longest = max(
                (chain(each, above | {module}) for each in sorted(below)), key=len, default=()
            )
            known[module] = (module, *longest)
        return known[module]

    longest = max(map(chain, sorted(graph.modules)), key=len)
    assert len(longest) <= LONGEST, " > ".join(longest)
