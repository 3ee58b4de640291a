"""How a title reads: what it promises, how far, and what it leaves open; pure, and cheap to ask.

Every question takes a title as typed, in English or bokmål, and looks at its first 400 characters.
The order of decisions is that of `activity`, `vague`, `compound`, `hedges` and `placeholder`, each
the module of one rule; their words stand in the modules that end with `_en` and `_nb`.
"""
