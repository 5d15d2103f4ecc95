"""Reads of signed declarations."""

from django.db.models import QuerySet

from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding.models import SignedDeclaration
from prasme.apps.programmes.models import Edition


def declarations_of(enterprise: Organisation, edition: Edition) -> QuerySet[SignedDeclaration]:
    """The latest first."""
    found = SignedDeclaration.objects.filter(enterprise=enterprise, edition=edition)
    return found.select_related("document", "by").order_by("-at", "-pk")
