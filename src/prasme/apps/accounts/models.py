"""Who may sign in, and what each may do where."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.core.history import tracked


class Users(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


@tracked(exclude=["password", "last_login"])
class User(AbstractBaseUser):
    """Somebody who signs in. Who the person is otherwise stands with `enterprises.Person`."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=7, default="en")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Users] = Users()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="email_is_written_small")
        ]

    def __str__(self) -> str:
        return self.name

    # For whom this request acts, when it acts for somebody else; set by the middleware.
    acts_for: "Acting | None" = None

    @cached_property
    def held(self) -> list["Membership"]:
        """The roles held, read once for a request; somebody who acts for an organisation holds its role instead."""
        return list(self.memberships.filter(ended_at=None).order_by("pk"))


@tracked()
class Membership(models.Model):
    """A role, and the one thing that it reaches (or everything). It ends with its reason and is never deleted."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    scope_kind = models.CharField(max_length=20, choices=ScopeKind.choices)
    scope_id = models.CharField(max_length=36, blank=True)
    began_at = models.DateTimeField(auto_now_add=True, null=True)  # not known of the oldest
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "role", "scope_kind", "scope_id"],
                condition=models.Q(ended_at=None),
                name="a_role_is_held_once",
            ),
            models.CheckConstraint(
                condition=models.Q(scope_kind=ScopeKind.EVERYTHING, scope_id="")
                | ~models.Q(scope_kind=ScopeKind.EVERYTHING) & ~models.Q(scope_id=""),
                name="a_scope_names_its_record",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["scope_kind", "scope_id"])]

    def __str__(self) -> str:
        return f"{self.get_role_display()} ({self.scope_kind} {self.scope_id})"


@tracked(exclude=["nonce"])
class Invitation(models.Model):
    """Somebody is asked to take a role. Sent again, the earlier link ends."""

    email = models.EmailField(_("e-mail address"))
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=7)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    scope_kind = models.CharField(max_length=20, choices=ScopeKind.choices)
    scope_id = models.CharField(max_length=36, blank=True)
    scope_name = models.CharField(max_length=200, blank=True)  # as it was called then
    nonce = models.CharField(max_length=32)  # a part of the link
    invited_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["email", "role", "scope_kind", "scope_id"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="a_role_is_offered_once",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["scope_kind", "scope_id"])]


class Way(models.TextChoices):
    """How somebody signs in."""

    PASSWORD = "password", _("password")
    PASSKEY = "passkey", _("passkey")
    SECOND = "second", _("password and second factor")
    LINK = "link", _("link of the demonstration")
    INVITATION = "invitation", _("link of an invitation")


class SignIn(models.Model):
    """A sign-in, or a try that failed: so that people see who used their account, and only as long as that needs."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_ins")
    at = models.DateTimeField()
    way = models.CharField(max_length=12, choices=Way.choices)
    has_worked = models.BooleanField()
    network = models.CharField(max_length=45, blank=True)  # the address without its last part: a place, not a machine
    device = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["user", "at"]), models.Index(fields=["at"])]


@tracked()
class Retention(models.Model):
    """How long records of a kind are kept, and what for."""

    what = models.CharField(max_length=30, unique=True)
    days = models.PositiveIntegerField(_("days"))
    purpose = models.CharField(_("what for"), max_length=300)


class Acting(models.Model):
    """Somebody acts for an organisation for a while: who, for whom, and why."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="acting")
    organisation_id = models.CharField(max_length=36)
    organisation_name = models.CharField(max_length=200)
    reason = models.CharField(_("reason"), max_length=300)
    began_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(ended_at=None), name="one_acts_for_one_at_a_time"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["organisation_id", "began_at"])]
