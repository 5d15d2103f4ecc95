"""What an edition can promise: the indicators by name."""

from prasme.apps.reporting.catalogue import HEADLINE, has_source, sets
from prasme.apps.reporting.queries import text

PROMISED = (HEADLINE, "cost", "erdf")  # sets; what an operator defines has its target with it


def titles() -> dict[str, str]:
    return {
        definition.id: text(definition.title)
        for name in PROMISED
        for definition in sets()[name].definitions.values()
        if has_source(definition)
    }
