"""Who was asked in, who is not with us any more, and which letters wait for a second look."""

from typing import Any

from prasme.apps.accounts.actions import end_membership, invite_user
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.demo.links import DOMAIN
from prasme.apps.demo.stage import Stage
from prasme.apps.outbox.actions import hold_kind
from prasme.apps.site.actions import invite_by_mail


def load(stage: Stage) -> None:
    provider = stage.cast.provider_of(0)
    over: dict[str, Any] = {"scope_kind": ScopeKind.ORGANISATION, "scope_id": str(provider.pk)}
    invite_by_mail(
        email=f"jauna-kolege{DOMAIN}", name="Madara Lapsa", language="lv", role=Role.PROVIDER,
        scope_name=provider.name, by=stage.operator, at=stage.at(-1), **over,
    )  # fmt: skip
    gone = invite_user(email=f"bijusais{DOMAIN}", name="Gatis Vītols", role=Role.PROVIDER, by=stage.operator, **over)
    end_membership(membership=gone.memberships.get(), reason="Works elsewhere.", by=stage.operator, at=stage.at(-5))
    hold_kind(kind="certificate-issued", is_held=True, by=stage.operator)
