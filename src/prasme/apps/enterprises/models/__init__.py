"""Tables of organisations and people. Each file holds what belongs together."""

from prasme.apps.enterprises.models.addresses import AddressPurpose, MailAddress
from prasme.apps.enterprises.models.declared import DeclaredLink, DeclaredState
from prasme.apps.enterprises.models.duplicates import (
    DuplicateSearch,
    Merge,
    Move,
    SearchState,
    Suspicion,
    SuspicionState,
    Twin,
)
from prasme.apps.enterprises.models.nace import NaceClass, NaceStep
from prasme.apps.enterprises.models.organisations import (
    ECONOMIC,
    Employment,
    Identity,
    Organisation,
    OrganisationKind,
    Person,
    Profile,
    Profiles,
    SizeClass,
)
from prasme.apps.enterprises.models.ownership import OwnershipLink
from prasme.apps.enterprises.models.years import FinancialYear, YearSource

__all__ = [
    "ECONOMIC",
    "AddressPurpose",
    "DeclaredLink",
    "DeclaredState",
    "DuplicateSearch",
    "Employment",
    "FinancialYear",
    "Identity",
    "MailAddress",
    "Merge",
    "Move",
    "NaceClass",
    "NaceStep",
    "Organisation",
    "OrganisationKind",
    "OwnershipLink",
    "Person",
    "Profile",
    "Profiles",
    "SearchState",
    "SizeClass",
    "Suspicion",
    "SuspicionState",
    "Twin",
    "YearSource",
]
