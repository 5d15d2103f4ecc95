"""Sign-in links of the demonstration, one for each role."""

from django.core import signing
from django.urls import reverse

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role
from prasme.apps.demo.models import Demonstration

DOMAIN = "@demo.invalid"  # an address that no mail can reach (RFC 2606)


class LinkRefused(Exception):
    """The link was not made by this demonstration, or its user is none of the invented ones."""


def _signer(mark: Demonstration) -> signing.Signer:
    return signing.Signer(key=mark.link_key, salt="sign-in")


def sign_in_links() -> list[tuple[str, str, str]]:
    """Role, name and path for each invented user who has a role, in the order of the roles."""
    mark = Demonstration.objects.get()
    users = User.objects.filter(email__endswith=DOMAIN, memberships__isnull=False).distinct()
    found = []
    for user in users.prefetch_related("memberships"):
        role = user.memberships.all()[0].role
        path = reverse("demo:sign-in", args=[_signer(mark).sign(str(user.pk))])
        found.append((list(Role).index(Role(role)), str(Role(role).label), user.name, path))
    return [link[1:] for link in sorted(found)]


def user_of(token: str) -> User:
    """The user whom the link signs in. Raises LinkRefused."""
    mark = Demonstration.objects.first()
    if mark is None:
        raise LinkRefused
    try:
        key = _signer(mark).unsign(token)
        return User.objects.get(pk=key, email__endswith=DOMAIN, is_active=True)
    except (signing.BadSignature, User.DoesNotExist, ValueError) as problem:
        raise LinkRefused from problem
