"""The views that the reader keeps of the list on the page."""

from django import template

from prasme.apps.accounts.models import User
from prasme.apps.core.tables import Table
from prasme.apps.search.models import SavedView

register = template.Library()


@register.simple_tag
def saved_views(table: Table) -> list[SavedView]:
    """Asked for above and below the list, and read once."""
    kept = getattr(table.request, "saved_views", None)
    if kept is None:
        user = getattr(table.request, "user", None)
        is_signed_in = isinstance(user, User)
        kept = list(SavedView.objects.filter(owner=user, path=table.request.path)) if is_signed_in else []
        table.request.saved_views = kept  # type: ignore[attr-defined]
    return kept


@register.simple_tag
def query_of(table: Table) -> str:
    """What the address of the list says, without its page."""
    return table.address.partition("?")[2]
