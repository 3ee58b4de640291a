"""`okr kpi`: which KPIs are asked for, and the screen or the JSON of them."""
