"""Who registers, and what they say of themselves."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.templatetags.writing import clock
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import OrganisationKind
from prasme.apps.matchmaking.actions.participants import NewOrganisation, Said
from prasme.apps.matchmaking.models import SPOKEN, Forum, Intent, Motive, Participant, Round, Side

COUNTRIES = [
    ("LV", _l("Latvia")), ("LT", _l("Lithuania")), ("EE", _l("Estonia")), ("FI", _l("Finland")), ("SE", _l("Sweden")),
    ("PL", _l("Poland")), ("DE", _l("Germany")), ("LU", _l("Luxembourg")), ("BE", _l("Belgium")), ("FR", _l("France")),
    ("NL", _l("Netherlands")), ("DK", _l("Denmark")), ("NO", _l("Norway")), ("UA", _l("Ukraine")),
]  # fmt: skip
LETTERS = [("lv", _l("Latvian")), ("en", _l("English"))]
NUMBER = {"inputmode": "numeric"}
ASKED = {
    Intent.OFFER: _l("What do you offer?"),
    Intent.SEEK: _l("What do you look for?"),
    Intent.TOGETHER: _l("What would you like to do together with others?"),
}


class PersonFields(forms.Form):
    given_name = forms.CharField(
        label=_l("Given name"), max_length=80, widget=forms.TextInput({"autocomplete": "given-name"})
    )
    family_name = forms.CharField(
        label=_l("Family name"), max_length=80, widget=forms.TextInput({"autocomplete": "family-name"})
    )
    email = forms.EmailField(
        label=_l("E-mail address"), help_text=_l("Your own page opens by a link in a letter to this address."),
        widget=forms.EmailInput({"autocomplete": "email"}),
    )  # fmt: skip
    phone = forms.CharField(
        label=_l("Phone"), max_length=30, required=False,
        widget=forms.TextInput({"autocomplete": "tel", "type": "tel"}),
    )  # fmt: skip
    language = forms.ChoiceField(label=_l("Language of letters"), choices=LETTERS, initial="lv")

    @property
    def person(self) -> NewPerson:
        names = ("given_name", "family_name", "email", "phone", "language")
        return NewPerson(**{name: self.cleaned_data[name] for name in names})


class SaidFields(forms.Form):
    """The profile: what others read."""

    profile = forms.CharField(
        label=_l("Who you are and what you do"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_l("A few sentences. The other participants read them."),
    )  # fmt: skip
    motives = forms.MultipleChoiceField(
        label=_l("Why you take part"), choices=Motive.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    languages = forms.MultipleChoiceField(
        label=_l("Languages in which you can talk"), choices=list(SPOKEN.items()), widget=forms.CheckboxSelectMultiple
    )
    website = forms.URLField(label=_l("Website"), required=False, assume_scheme="https")
    is_remote = forms.BooleanField(label=_l("We take part remotely, by video"), required=False)
    shows_contacts = forms.BooleanField(
        label=_l("Whoever we agree to meet may see our names, addresses and phone numbers"), required=False
    )
    most_meetings = forms.IntegerField(
        label=_l("Meetings at most"), required=False, min_value=1, max_value=100,
        help_text=_l("Empty: as many as there are rounds."), widget=forms.TextInput(attrs=NUMBER),
    )  # fmt: skip

    def __init__(self, forum: Forum, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        topics = [(str(key), name) for key, name in forum.topics.order_by("number").values_list("pk", "name")]
        for intent, label in ASKED.items():
            self.fields[f"topics_{intent}"] = forms.MultipleChoiceField(
                label=label, choices=topics, required=False, widget=forms.CheckboxSelectMultiple
            )
            self.fields[f"note_{intent}"] = forms.CharField(
                label=_("In a sentence"), max_length=200, required=False,
                help_text=_("Goods, skills, services; no money is given on this day.")
                if intent == Intent.OFFER
                else "",
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not any(said.get(f"topics_{intent}") for intent in Intent.values) and "topics_offer" in self.fields:
            self.add_error("topics_offer", _("Name at least one topic that you offer, look for or would do together."))
        return said

    @property
    def interests(self) -> dict[tuple[int, str], str]:
        said = self.cleaned_data
        return {
            (int(topic), intent): said[f"note_{intent}"]
            for intent in Intent.values
            for topic in said[f"topics_{intent}"]
        }

    def said(self, away: Sequence[int] = ()) -> Said:
        names = ("profile", "motives", "languages", "website", "is_remote", "shows_contacts", "most_meetings")
        values = {name: self.cleaned_data[name] for name in names}
        return Said(**values, interests=self.interests, away=away)

    @property
    def about_interests(self) -> list[dict[str, Any]]:
        """The pairs of fields, for the page."""
        return [{"topics": self[f"topics_{intent}"], "note": self[f"note_{intent}"]} for intent in Intent.values]


class RegisterForm(PersonFields, SaidFields):
    """Everything at once, for somebody who comes by the link of the measure."""

    side = forms.ModelChoiceField(
        label=_l("As whom do you come?"), queryset=Side.objects.none(), widget=forms.RadioSelect, empty_label=None
    )
    kind = forms.ChoiceField(label=_l("What kind of organisation are you?"), choices=OrganisationKind.choices)
    name = forms.CharField(
        label=_l("Name of the organisation"), max_length=200, widget=forms.TextInput({"autocomplete": "organization"})
    )
    country_code = forms.ChoiceField(label=_l("Country"), choices=COUNTRIES, initial="LV")
    registration_number = forms.CharField(label=_l("Registration number"), max_length=30, required=False)
    request_key = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)

    def __init__(self, forum: Forum, *args: Any, **kwargs: Any) -> None:
        super().__init__(forum, *args, **kwargs)
        self.fields["side"].queryset = forum.sides.order_by("number")  # type: ignore[attr-defined]
        offered = {kind for side in forum.sides.all() for kind in side.kinds or OrganisationKind.values}
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            choice for choice in OrganisationKind.choices if choice[0] in offered
        ]

    def clean_registration_number(self) -> str:
        return str(self.cleaned_data["registration_number"]).replace(" ", "")

    @property
    def organisation(self) -> NewOrganisation:
        names = ("kind", "name", "registration_number", "country_code")
        return NewOrganisation(**{name: self.cleaned_data[name] for name in names})


class ProfileForm(SaidFields):
    """The same afterwards, with the rounds in which there is no time."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    away = forms.MultipleChoiceField(
        label=_l("When are you not there?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_l("Tick the rounds in which you have no time."),
    )  # fmt: skip

    def __init__(self, participant: Participant, rounds: Sequence[Round], *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(participant)
        super().__init__(participant.forum, *args, **kwargs)
        zone = participant.forum.measure.occasion.venue.time_zone
        self.fields["away"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), f"{clock(one.starts_at, zone)}–{clock(one.ends_at, zone)}") for one in rounds
        ]

    @property
    def away_keys(self) -> list[int]:
        return [int(key) for key in self.cleaned_data["away"]]


def _initial(participant: Participant) -> dict[str, Any]:
    names = ("profile", "motives", "languages", "website", "is_remote", "shows_contacts", "most_meetings")
    start: dict[str, Any] = {name: getattr(participant, name) for name in names} | {"seen": participant.version}
    start["away"] = [str(key) for key in participant.away.values_list("round_id", flat=True)]
    for topic, intent, note in participant.interests.values_list("topic_id", "intent", "note"):
        start.setdefault(f"topics_{intent}", []).append(str(topic))
        start[f"note_{intent}"] = note
    return start


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_l("Why"), max_length=300)
