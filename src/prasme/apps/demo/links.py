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
    """Role, name and path of the first invented user of each role, in the order of the roles."""
    signer = _signer(Demonstration.objects.get())
    first: dict[str, User] = {}
    for user in User.objects.filter(email__endswith=DOMAIN).order_by("pk").prefetch_related("memberships"):
        for membership in user.memberships.all():
            first.setdefault(membership.role, user)
    return [
        (str(role.label), first[role].name, reverse("demo:sign-in", args=[signer.sign(str(first[role].pk))]))
        for role in Role
        if role in first
    ]


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
