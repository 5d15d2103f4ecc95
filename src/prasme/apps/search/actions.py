"""Writes of saved views."""

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.search.models import SavedView


@action
def save_view(*, name: str, path: str, query: str, by: User) -> SavedView:
    """Keep what a list shows; a view of the same name on the same list is replaced."""
    view, _is_new = SavedView.objects.update_or_create(owner=by, path=path, name=name, defaults={"query": query})
    return view


@action
def remove_view(*, view: SavedView, by: User) -> None:
    view.delete()
