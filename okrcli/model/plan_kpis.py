"""What a plan says of KPIs: enough for who looks at the history of one, and quickly made."""

from pydantic import BaseModel, ConfigDict

from okrcli.model.plan import KpiRefs, Refs

# all else in a plan is passed over
_PART = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class _KeyResult(BaseModel):
    model_config = _PART

    leading: KpiRefs = ()
    lagging: KpiRefs = ()


class _Objective(BaseModel):
    model_config = _PART

    key_results: tuple[_KeyResult, ...] = ()


class PlanKpis(BaseModel):
    """The KPIs of a plan in which nothing is wrong, and the ids that the plan had."""

    model_config = _PART

    was: Refs = ()
    objectives: tuple[_Objective, ...] = ()
