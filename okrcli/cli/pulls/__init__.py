"""`okr pull`: from the words typed to the connectors asked, the sessions written and the screen."""
