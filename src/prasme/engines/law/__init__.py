"""Public-money law as dated, sourced parameters, and the rules that read them. Plain Python, no clock.

The day that decides is an argument: `law_on(granted_on)`. What no law of that day says raises NotInForce.
"""

from prasme.engines.law.aid_intensity import AidIntensity, edition_intensity
from prasme.engines.law.dated import DatedValue, Instrument, Law, NotInForce, Parameter, law_on
from prasme.engines.law.ownership import Tie, TieDecision, tie
from prasme.engines.law.reason import Reason
from prasme.engines.law.size import SizeClass, SizeDecision, size_class
from prasme.engines.law.training_aid import training_aid_intensity

__all__ = [
    "AidIntensity",
    "DatedValue",
    "Instrument",
    "Law",
    "NotInForce",
    "Parameter",
    "Reason",
    "SizeClass",
    "SizeDecision",
    "Tie",
    "TieDecision",
    "edition_intensity",
    "law_on",
    "size_class",
    "tie",
    "training_aid_intensity",
]
