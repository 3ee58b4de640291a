"""`okr checkin`: from what somebody types, imports or answers to a session's file."""
