"""The linter: what should not be written. `all_rules.RULES` is its index, `all_rules.check` its run.

What cannot be computed, such as a baseline without a target, is no rule but an error of shape: the
models find it (`model/`, codes YM).
"""
