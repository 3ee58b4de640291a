"""Figures of KPIs fetched from where they live: databases, services, files and programs.

A workspace only names a connector; what one does is in a file of the user's own, outside of it.
Nothing here writes to a workspace or knows a terminal, and nothing else in okr uses the network.
"""
