"""Papers of the day."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.matchmaking import papers
from prasme.apps.matchmaking.views.forums import forum_of
from prasme.engines import documents


@require_safe
@requires(Permission.MEASURE_VIEW)
def agendas(request: SignedIn, forum_id: int) -> HttpResponse:
    """A page for each participant, in the language of the day."""
    forum = forum_of(request, forum_id)
    language = forum.measure.language
    with override(language):
        content = documents.render("meeting_agendas", papers.agendas(forum), language=language, at=timezone.now())
    return papers.pdf("agendas", content)


@require_safe
@requires(Permission.MEASURE_VIEW)
def cards(request: SignedIn, forum_id: int) -> HttpResponse:
    """A card for each table: its number to be seen from afar, and who meets there when."""
    forum = forum_of(request, forum_id)
    language = forum.measure.language
    with override(language):
        content = documents.render("table_cards", papers.cards(forum), language=language, at=timezone.now())
    return papers.pdf("table-cards", content)
