"""The only door between YAML text and values: reading, findings, canonical sessions, writing."""
