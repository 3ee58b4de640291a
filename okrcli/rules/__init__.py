"""The linter: what should not be written. `all_rules.RULES` is its index, `check` there runs it.

What cannot be computed, such as a baseline without a target, is no rule but an error of shape: the
models find it (`model/`, codes YM).
"""
