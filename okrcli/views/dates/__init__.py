"""The days of cycles: check-ins, meetings, milestones, beginnings and ends."""
