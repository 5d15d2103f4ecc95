"""What an edition can promise: the indicators by name."""

from prasme.apps.reporting.catalogue import counted
from prasme.apps.reporting.queries import text


def titles() -> dict[str, str]:
    return {indicator.id: text(indicator.title) for indicator in counted().values()}
