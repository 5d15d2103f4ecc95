"""What an edition can promise: the indicators by name."""

from prasme.apps.reporting.catalogue import indicators
from prasme.apps.reporting.queries import text


def titles() -> dict[str, str]:
    return {indicator.id: text(indicator.title) for indicator in indicators().values()}
