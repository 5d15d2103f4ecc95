"""What people are told before they answer."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Person
from prasme.apps.participants import queries
from prasme.apps.participants.models import Confirmation, Notice
from prasme.apps.programmes.models import Edition


class NotInForce(Exception):
    """A newer version of the notice was published meanwhile."""

    def __str__(self) -> str:
        return _("The notice was changed meanwhile. Read the new one.")


@action
def publish_notice(
    *, edition: Edition, parts: Mapping[str, Mapping[str, str]], by: User | None, at: datetime
) -> Notice:
    """The next version. Whoever confirmed an earlier one is asked again."""
    list(Edition.objects.select_for_update(no_key=True).filter(pk=edition.pk))
    before = queries.notice_of(edition)
    if before is not None and before.parts == parts:
        return before
    version = before.version + 1 if before else 1
    return Notice.objects.create(edition=edition, version=version, parts=parts, published_at=at, published_by=by)


@action
def confirm_notice(*, person: Person, notice: Notice, way: str, by: User | None, at: datetime) -> Confirmation:
    """The person has read it. Raises NotInForce."""
    if queries.notice_of(notice.edition) != notice:
        raise NotInForce
    found, _new = Confirmation.objects.get_or_create(
        person=person, notice=notice, defaults={"at": at, "way": way, "by": by}
    )
    return found
