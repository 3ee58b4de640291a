"""A site of small pages that work from any folder: no server, no network, one small script."""
