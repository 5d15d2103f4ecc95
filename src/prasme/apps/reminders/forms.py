"""What is typed about a rule."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.seen import SeenForm
from prasme.apps.outbox.kinds import happenings
from prasme.apps.reminders.models import Audience, Rule

NUMBER = {"inputmode": "numeric"}
WHEN = [("before", _l("days before")), ("after", _l("days after"))]


def _happenings() -> list[tuple[str, str]]:
    return [(key, str(one.name)) for key, one in happenings().items()]


class RuleForm(SeenForm):
    name = forms.CharField(label=_l("Name of the rule"), max_length=100)
    happening = forms.ChoiceField(label=_l("What happens"), choices=_happenings)
    count = forms.IntegerField(label=_l("Days"), min_value=0, max_value=730, widget=forms.TextInput(attrs=NUMBER))
    when = forms.ChoiceField(label=_l("Before or after"), choices=WHEN, widget=forms.RadioSelect)
    audience = forms.ChoiceField(label=_l("To whom"), choices=Audience.choices, widget=forms.RadioSelect)
    again = forms.IntegerField(
        label=_l("Reminders"), help_text=_l("How often it is asked again, while nobody answered. None: 0."),
        min_value=0, max_value=5, widget=forms.TextInput(attrs=NUMBER),
    )  # fmt: skip
    again_after = forms.IntegerField(
        label=_l("Days between them"), min_value=1, max_value=90, widget=forms.TextInput(attrs=NUMBER)
    )
    most = forms.IntegerField(
        label=_l("Not more than"), help_text=_l("Messages of rules to one address. Empty: no limit."), min_value=1,
        max_value=50, required=False, widget=forms.TextInput(attrs=NUMBER),
    )  # fmt: skip
    within = forms.IntegerField(
        label=_l("Within how many days"), min_value=1, max_value=365, widget=forms.TextInput(attrs=NUMBER)
    )

    def __init__(self, rule: Rule | None, *args: Any, **kwargs: Any) -> None:
        self.rule = rule
        start: dict[str, Any] = {"again": 0, "again_after": 7, "within": 7, "when": "before", "count": 3, "seen": 0}
        if rule:
            names = ("name", "happening", "audience", "again", "again_after", "most", "within")
            start = {name: getattr(rule, name) for name in names} | {
                "count": abs(rule.days), "when": "before" if rule.days < 0 else "after", "seen": rule.version,
            }  # fmt: skip
        kwargs["initial"] = start
        super().__init__(*args, **kwargs)

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        others = Rule.objects.exclude(pk=self.rule.pk) if self.rule else Rule.objects.all()
        if others.filter(name=name).exists():
            raise forms.ValidationError(_("Another rule has this name. Choose another one."))
        return name

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        happening = happenings().get(given.get("happening", ""))
        audience = given.get("audience")
        if happening and audience and audience not in happening.whom:
            names = ", ".join(str(Audience(key).label) for key in happening.whom)
            self.add_error("audience", _("About that the rule can write to: %s.") % names)
        if given.get("when") == "before" and (given.get("count") or 0) > 365:
            self.add_error("count", _("Not more than 365 days before."))
        return given

    def values(self) -> dict[str, Any]:
        names = ("name", "happening", "audience", "again", "again_after", "most", "within")
        sign = -1 if self.cleaned_data["when"] == "before" else 1
        return {name: self.cleaned_data[name] for name in names} | {"days": sign * self.cleaned_data["count"]}
