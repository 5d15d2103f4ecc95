"""The account of somebody who is erased: it opens nothing any more, and names nobody."""

from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Q

from prasme.apps.accounts.models import Invitation, Membership, SignIn, User
from prasme.apps.privacy.actions.people import blank_history
from prasme.apps.search.models import SavedView


def address_of_nobody(user: User) -> str:
    return f"erased-{user.pk}@erased.invalid"


def blank_account(user: User | None, *, email: str, at: datetime) -> dict[str, int]:
    """Name, address, password, second factor, sessions, sign-ins, saved views, invitations."""
    mine = Q(accepted_by=user) if user else Q(pk__in=[])
    if email:
        mine |= Q(email__iexact=email)
    invited = list(Invitation.objects.filter(mine).values_list("pk", flat=True))
    for pk in invited:
        nobody: dict[str, Any] = {"email": f"erased-{pk}@erased.invalid", "name": ""}
        Invitation.objects.filter(pk=pk).update(**nobody)
        blank_history(Invitation, Q(pgh_obj_id=pk), nobody)
    Invitation.objects.filter(pk__in=invited, accepted_at=None, withdrawn_at=None).update(withdrawn_at=at)
    if user is None:
        return {"invitations": len(invited)}
    nobody = {"email": address_of_nobody(user), "name": ""}
    User.objects.filter(pk=user.pk).update(**nobody, is_active=False, password="!")  # noqa: S106 - no password fits it
    blank_history(User, Q(pgh_obj_id=user.pk), nobody)
    Membership.objects.filter(user=user, ended_at=None).update(ended_at=at)
    sessions = list(UserSession.objects.filter(user=user).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=sessions).delete()
    UserSession.objects.filter(user=user).delete()
    EmailAddress.objects.filter(user=user).delete()
    Authenticator.objects.filter(user=user).delete()
    SavedView.objects.filter(owner=user).delete()
    count, _of = SignIn.objects.filter(user=user).delete()
    return {"accounts": 1, "sign_ins": count, "invitations": len(invited)}
