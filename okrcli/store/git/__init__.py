"""The only door to git: a few plumbing commands, hardened, that read and never write.

The oldest git that will do is 2.30, whose `rev-parse` knows `--end-of-options`.
"""
