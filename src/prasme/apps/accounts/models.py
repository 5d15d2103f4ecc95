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

    @cached_property
    def held(self) -> list["Membership"]:
        """The roles held, read once for a request."""
        return list(self.memberships.order_by("pk"))


@tracked()
class Membership(models.Model):
    """A role, and the one thing that it reaches (or everything)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    scope_kind = models.CharField(max_length=20, choices=ScopeKind.choices)
    scope_id = models.CharField(max_length=36, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "role", "scope_kind", "scope_id"], name="a_role_is_held_once"),
            models.CheckConstraint(
                condition=models.Q(scope_kind=ScopeKind.EVERYTHING, scope_id="")
                | ~models.Q(scope_kind=ScopeKind.EVERYTHING) & ~models.Q(scope_id=""),
                name="a_scope_names_its_record",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["scope_kind", "scope_id"])]

    def __str__(self) -> str:
        return f"{self.get_role_display()} ({self.scope_kind} {self.scope_id})"
