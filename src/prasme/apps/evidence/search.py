"""Documents in the search box: by a word of the name, or by the beginning of the hash."""

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.words import BeginBy, WordsOf, some_of, wanted
from prasme.apps.evidence.models import Document
from prasme.apps.evidence.queries import documents_visible_to
from prasme.apps.search.kinds import Hit, Kind


def _documents(user: User, words: str) -> QuerySet[Document]:
    fits = Q(BeginBy(WordsOf("name"), wanted(words))) | Q(sha256__startswith=words.lower().replace(" ", ""))
    return some_of(documents_visible_to(user).filter(fits)).order_by("-uploaded_at", "pk")


def _document(one: Document) -> Hit:
    return Hit(one.name, one.get_kind_display(), reverse("evidence:document", args=[one.pk]))


KINDS = [
    Kind(
        name=_("Documents"), place=5, needs=(Permission.RUN_VIEW, Permission.SEAT_HOLD), found=_documents, hit=_document
    )
]
