"""Student's t against printed tables and against the two cases that have a closed form."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.insight import student_t


@pytest.mark.parametrize(
    ("share", "freedom", "printed"),
    [
        (0.9, 1, 3.078),
        (0.9, 3, 1.638),
        (0.9, 4, 1.533),
        (0.9, 8, 1.397),
        (0.9, 30, 1.310),
        (0.95, 5, 2.015),
        (0.975, 10, 2.228),
        (0.99, 12, 2.681),
        (0.995, 2, 9.925),
        (0.975, 120, 1.980),
        (0.9, 100_000, 1.282),
    ],
)
def test_quantiles_are_those_of_printed_tables(share: float, freedom: int, printed: float) -> None:
    """Tables print three decimals."""
    assert student_t.quantile(share, freedom) == pytest.approx(printed, abs=0.0005)
    assert student_t.quantile(1 - share, freedom) == pytest.approx(-printed, abs=0.0005)


@given(st.floats(-1e6, 1e6))
def test_one_degree_of_freedom_is_the_cauchy_distribution(t: float) -> None:
    """½ + atan(t)/π."""
    assert student_t.cdf(t, 1) == pytest.approx(0.5 + math.atan(t) / math.pi, abs=1e-13)


@given(st.floats(-1e6, 1e6))
def test_two_degrees_of_freedom_have_a_closed_form(t: float) -> None:
    """½ + t/(2√(2 + t²))."""
    assert student_t.cdf(t, 2) == pytest.approx(0.5 + t / (2 * math.sqrt(2 + t * t)), abs=1e-13)


@given(st.floats(0.001, 0.999), st.integers(1, 4000))
def test_the_quantile_undoes_the_distribution_function(share: float, freedom: int) -> None:
    """At every share and for as many readings as ten years hold."""
    assert student_t.cdf(student_t.quantile(share, freedom), freedom) == pytest.approx(
        share, abs=1e-11
    )


@given(st.floats(allow_nan=False), st.integers(1, 4000))
def test_a_chance_stays_within_0_and_1(t: float, freedom: int) -> None:
    """However far out, infinities included."""
    assert 0 <= student_t.cdf(t, freedom) <= 1
    assert student_t.cdf(t, freedom) + student_t.cdf(-t, freedom) == pytest.approx(1)


@pytest.mark.parametrize(("n", "critical"), [(5, 0.878), (10, 0.632), (27, 0.381), (102, 0.195)])
def test_critical_correlations_are_those_of_printed_tables(n: int, critical: float) -> None:
    """The r that is just significant at 0.05, two-sided."""
    assert student_t.correlation_p(critical, n) == pytest.approx(0.05, abs=0.0006)
    assert student_t.correlation_p(-critical, n) == pytest.approx(0.05, abs=0.0006)


@pytest.mark.parametrize(
    ("r", "n", "p"), [(0.0, 10, 1.0), (1.0, 10, 0.0), (-1.0, 10, 0.0), (0.9, 2, 1.0), (0.9, 0, 1.0)]
)
def test_the_ends_of_a_correlations_p(r: float, n: int, p: float) -> None:
    """Two pairs always lie on a line, which says nothing."""
    assert student_t.correlation_p(r, n) == p
