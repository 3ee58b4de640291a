"""The method's words for states, outcomes and zones, to be said in a language."""

from okrcli.messages import N_

ZONE_WORDS = {
    "none": N_("none yet"),
    "commit": N_("commit"),
    "target": N_("target"),
    "stretch": N_("stretch"),
}

# what a reading says in words; rows of our own workbooks are read back by them
STEPS_DONE, STEPS_UNDONE = N_("done: {ids}"), N_("not done: {ids}")
DONE_WORDS = {True: N_("yes"), False: N_("not yet")}
LEFT_OUT = N_("left out of the mean")

STATE_WORDS: dict[str, str] = {
    "on-track": N_("on track"),
    "at-risk": N_("at risk"),
    "off-track": N_("off track"),
    "done": N_("done"),
    "ended": N_("ended"),
    "overdue": N_("overdue"),
    "stale": N_("stale"),
    "no-reading": N_("no reading"),
    "open": N_("open"),
    "holds": N_("holds"),
    "does-not-hold": N_("does not hold"),
    "not-started": N_("not started"),
    "draft": N_("draft"),
    "dropped": N_("dropped"),
    "unmeasured": N_("not measured"),
}

OUTCOME_WORDS: dict[str, str] = {
    "achieved": N_("achieved"),
    "missed": N_("missed"),
    "dropped": N_("dropped"),
    "carried-over": N_("carried over"),
}


def state_word(state: str) -> str:
    """The English word for a state, to be translated."""
    return STATE_WORDS[state]
