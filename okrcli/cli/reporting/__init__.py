"""`okr report`: which report is asked for, as a screen or in a format to show around."""
