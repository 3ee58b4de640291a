"""Which teams of a cycle can be closed on a day, and what keeps the others from it."""

from okrcli.model import workspace


def concerns_team(path: str, team: workspace.Team) -> bool:
    """Whether a file has a say in a team's progress: its plan, its sessions, the standing KPIs."""
    if path in {"kpis.yaml", f"cycles/{team.cycle}/cycle.yaml"}:
        return True
    within = path.startswith(f"cycles/{team.cycle}/")
    own = (f"/checkins/{team.id}/", f"/checkins/{team.id}.yaml", f"/plans/{team.id}.yaml")
    return within and any(part in path for part in own)


def review_path(team: workspace.Team) -> str:
    """Where a team's review is written, from the workspace's root."""
    group = f"{team.group}/" if team.group else ""
    return f"cycles/{team.cycle}/{group}reviews/{team.id}.yaml"
