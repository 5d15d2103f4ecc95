"""From what an engine counted to the value that is shown: exact until it is rounded, once, at the end."""

from decimal import Decimal
from fractions import Fraction

from prasme.engines.figures.definition import Definition, Indicator, Measure


def exact(indicator: Indicator, *, total: Decimal | int | None, base: int) -> Fraction | None:
    """The value of `total` over `base` records. A share is in percent.

    None when there is no record to take a mean of: nothing is not zero.
    """
    if not indicator.is_of_answers:
        return Fraction(total or 0)
    if base == 0 or total is None:
        return None
    if indicator.measure is Measure.PERCENTILE:
        return Fraction(total)
    return Fraction(total) / base * (100 if indicator.measure is Measure.SHARE else 1)


def rounded(value: Fraction | None, places: int) -> Decimal | None:
    """To so many decimal places; halves go away from zero. No step in between, so nothing is rounded twice."""
    if value is None:
        return None
    half_up = (abs(value) * 10**places * 2 + 1) // 2
    return Decimal(-half_up if value < 0 else half_up).scaleb(-places)


def shown(indicator: Indicator, *, total: Decimal | int | None, base: int) -> Decimal | None:
    """The value as it is shown."""
    return of(indicator, exact(indicator, total=total, base=base))


def of(definition: Definition, value: Fraction | None) -> Decimal | None:
    return rounded(value, definition.places)
