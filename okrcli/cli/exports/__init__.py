"""`okr export`: from the words typed to the files of the data set."""
