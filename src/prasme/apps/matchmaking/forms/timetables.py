"""What is asked of a timetable, and what a meeting came to."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.seen import SeenForm
from prasme.apps.core.templatetags.writing import clock
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.matchmaking.actions.timetables import SECONDS
from prasme.apps.matchmaking.models import Follow, NotHeld, Proposal, Round, Worth

NUMBER = {"inputmode": "numeric"}


class DraftForm(forms.Form):
    seconds = forms.TypedChoiceField(
        label=_l("How long may it search?"), choices=[(n, _l("%d s") % n) for n in SECONDS], coerce=int, initial=5
    )
    seed = forms.IntegerField(
        label=_l("Seed"), min_value=0, max_value=10**6, initial=1, widget=forms.TextInput(attrs=NUMBER),
        help_text=_l("The same seed makes the same draft of the same wishes."),
    )  # fmt: skip


class ReplanForm(forms.Form):
    """Who is gone stands with the participants; here only what falls out of the day."""

    closed = forms.MultipleChoiceField(
        label=_l("Rounds that fall out"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, rounds: Sequence[Round], zone: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["closed"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), f"{one.number}. {clock(one.starts_at, zone)}") for one in rounds
        ]


class ReleaseForm(forms.Form):
    name = forms.CharField(
        label=_l("Name of the version"), max_length=80, help_text=_l("Such as: first timetable, after the no-shows.")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


class MarkForm(SeenForm):
    held = forms.ChoiceField(
        label=_l("Did the meeting take place?"), choices=[("yes", _l("Held")), ("no", _l("Not held"))],
        widget=forms.RadioSelect,
    )  # fmt: skip
    why = forms.ChoiceField(label=_l("Why not"), choices=[("", "–"), *NotHeld.choices], required=False)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("held") == "no" and not said.get("why"):
            self.add_error("why", _("Say why it was not held."))
        return said


class QuestionsForm(forms.Form):
    worth = forms.ChoiceField(
        label=_l("Was the meeting worth your time?"), choices=Worth.choices, widget=forms.RadioSelect
    )
    follow = forms.ChoiceField(label=_l("What comes next?"), choices=Follow.choices, widget=forms.RadioSelect)


class ProposalForm(SeenForm):
    """The words of an agreement, typed at the table."""

    subject = forms.CharField(label=_l("What is it about?"), max_length=200)
    terms = forms.CharField(
        label=_l("What do you agree on?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_l("Who does what until when. No money is given on this day."),
    )  # fmt: skip
    gives_mine = forms.CharField(max_length=300, required=False)
    gives_theirs = forms.CharField(max_length=300, required=False)
    value = forms.DecimalField(
        label=_l("Value in euro"), required=False, min_value=0, max_digits=11, decimal_places=2,
        help_text=_l("What it is worth, if you can say."), widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )  # fmt: skip
    in_kind = forms.CharField(
        label=_l("In kind"), max_length=300, required=False, help_text=_l("Such as 40 hours of mentoring, ten laptops.")
    )

    def __init__(self, mine: str, theirs: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gives_mine"].label = _("What %s gives") % mine
        self.fields["gives_theirs"].label = _("What %s gives") % theirs


def proposal_start(proposal: Proposal | None, *, is_one: bool) -> dict[str, Any]:
    if proposal is None:
        return {"seen": 0}
    mine, theirs = ("one", "other") if is_one else ("other", "one")
    return {
        "seen": proposal.version, "subject": proposal.subject, "terms": proposal.terms, "value": proposal.value,
        "in_kind": proposal.in_kind, "gives_mine": getattr(proposal, f"gives_{mine}"),
        "gives_theirs": getattr(proposal, f"gives_{theirs}"),
    }  # fmt: skip


class PaperForm(SeenForm):
    paper = UploadField(
        label=_l("The signed paper"), help_text=_l("A photo or a scan: JPEG, PNG or PDF, both signatures readable.")
    )


class RoundForm(forms.Form):
    round = forms.ChoiceField(label=_l("When?"), widget=forms.RadioSelect)

    def __init__(self, rounds: Sequence[Round], zone: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["round"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), f"{clock(one.starts_at, zone)}–{clock(one.ends_at, zone)}") for one in rounds
        ]
