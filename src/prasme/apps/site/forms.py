"""Who is invited as what, why a role ends, why somebody acts for a firm."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.accounts import queries as accounts
from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import SCOPES, Role, ScopeKind
from prasme.apps.enterprises.models import Organisation
from prasme.apps.site.queries import members


class InviteForm(forms.Form):
    """Only roles that the user may give, and only over what the user cares for."""

    email = forms.EmailField(label=_l("E-mail address"))
    name = forms.CharField(label=_l("Name"), max_length=120)
    language = forms.ChoiceField(label=_l("Language"), choices=settings.LANGUAGES)
    role = forms.ChoiceField(label=_l("Role"))
    organisation = forms.CharField(
        label=_l("Organisation"), required=False, help_text=_l("Its registration number, or its name.")
    )
    edition = forms.ChoiceField(label=_l("Edition"), required=False, help_text=_l("For an operator or an auditor."))

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = accounts.roles_given_by(user)
        self.fields["role"].choices = [(role, label) for role, label in Role.choices if role in given]  # type: ignore[attr-defined]
        if members.cares_for_all(user):
            self.fields["edition"].choices = members.editions_to_give(user)  # type: ignore[attr-defined]
            return
        del self.fields["edition"]
        own = [(str(one.pk), one.name) for one in members.own_organisations(user)]
        self.fields["organisation"] = forms.ChoiceField(label=_l("Organisation"), choices=own)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if "role" in values:
            kind = SCOPES[values["role"]]
            if kind == ScopeKind.EDITION:
                values |= self._edition(values.get("edition", ""))
            elif organisation := self._organisation(values.get("organisation", "")):
                values |= {"scope_kind": kind, "scope_id": str(organisation.pk), "scope_name": organisation.name}
        return values

    def _edition(self, key: str) -> dict[str, str]:
        title = dict(self.fields["edition"].choices)[key]  # type: ignore[attr-defined]
        kind = ScopeKind.EDITION if key else ScopeKind.EVERYTHING
        return {"scope_kind": kind, "scope_id": key, "scope_name": title}

    def _organisation(self, words: str) -> Organisation | None:
        if isinstance(self.fields["organisation"], forms.ChoiceField):
            return Organisation.objects.filter(pk=words, merged_into=None).first() if words else None
        if not words:
            self.add_error("organisation", _("Say for which organisation."))
            return None
        found = members.organisations_called(words)
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"{one.name} ({one.registration_number or '–'})" for one in found)
            self.add_error("organisation", _("Several fit: %s. Write the registration number.") % names)
        else:
            self.add_error("organisation", _("No organisation is called so. Write its registration number."))
        return None

    def wanted(self) -> dict[str, Any]:
        names = ("email", "name", "language", "role", "scope_kind", "scope_id", "scope_name")
        return {name: self.cleaned_data[name] for name in names}


class ReasonForm(forms.Form):
    """Why, in words that somebody understands who reads it in a year."""

    reason = forms.CharField(label=_l("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
