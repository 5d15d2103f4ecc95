"""What is asked of an agreement or a project, of its partners, and of a partner some months later."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.cooperation import queries, rules
from prasme.apps.cooperation.actions import Party
from prasme.apps.cooperation.models import Cooperation, Kind, Reason, State
from prasme.apps.core.seen import SeenForm
from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.occasions.models import Occasion, OccasionKind
from prasme.apps.programmes.models import Edition

DAY = {"type": "date"}
AREA = forms.Textarea(attrs={"rows": 4})
REASONS = [("", pgettext_lazy("reason", "none")), *Reason.choices]
Today = Any


class CooperationForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=Kind.choices, widget=forms.RadioSelect)
    edition: "forms.ModelChoiceField[Edition]" = forms.ModelChoiceField(
        label=gettext_lazy("Edition"), queryset=None, empty_label=None
    )
    occasion: "forms.ModelChoiceField[Occasion]" = forms.ModelChoiceField(
        label=gettext_lazy("Where the partners met"), queryset=None, required=False,
        empty_label=gettext_lazy("elsewhere"),
    )  # fmt: skip
    subject = forms.CharField(
        label=gettext_lazy("Subject"), max_length=200,
        help_text=gettext_lazy("What is done together, in a line: web shop for a bakery, ten hours of mentoring"),
    )  # fmt: skip
    terms = forms.CharField(label=gettext_lazy("What was agreed"), widget=AREA, required=False)
    value = forms.DecimalField(
        label=gettext_lazy("Value in euro"), min_value=0, max_digits=11, decimal_places=2, required=False
    )
    in_kind = forms.CharField(
        label=gettext_lazy("In kind"), max_length=300, required=False,
        help_text=gettext_lazy("40 hours of work, ten laptops, a room"),
    )  # fmt: skip
    on = forms.DateField(label=gettext_lazy("Since"), widget=forms.DateInput(attrs=DAY))
    paper = UploadField(
        label=gettext_lazy("Signed paper"), required=False, help_text=gettext_lazy("A scan or photograph")
    )

    def __init__(self, *args: Any, user: User, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        editions = queries.editions_to_keep(user)
        self.fields["edition"].queryset = editions  # type: ignore[attr-defined]
        self.fields["occasion"].queryset = Occasion.objects.filter(  # type: ignore[attr-defined]
            kind=OccasionKind.MEASURE, edition__in=editions
        ).order_by("-pk")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        occasion, edition, on = values.get("occasion"), values.get("edition"), values.get("on")
        if occasion and edition and occasion.edition_id != edition.pk:
            self.add_error("occasion", _("This was held in another edition: choose that one above."))
        if on and on > self.today:
            self.add_error("on", _("This day is still ahead; today is %(day)s.") % {"day": day(self.today)})
        return values


class PartnerForm(forms.Form):
    organisation = forms.CharField(
        label=gettext_lazy("Organisation"), max_length=200,
        help_text=gettext_lazy("Its registration number, or its name exactly as it is registered"),
    )  # fmt: skip
    contact = forms.CharField(label=gettext_lazy("Contact person"), max_length=120, required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), required=False,
        help_text=gettext_lazy("Asked there after 3, 6 and 12 months what became of it. Empty: somebody calls."),
    )  # fmt: skip
    gives = forms.CharField(label=gettext_lazy("Gives"), max_length=300, required=False)

    def clean_organisation(self) -> Any:
        said = self.cleaned_data["organisation"]
        found = queries.organisation_named(said)
        if found is None:
            raise forms.ValidationError(
                _("No organisation is registered as “%(said)s”, or several are. Write its registration number.")
                % {"said": said}
            )
        return found

    def party(self) -> Party:
        return Party(**self.cleaned_data)


class Partners(forms.BaseFormSet):
    """At least two, each once."""

    def clean(self) -> None:
        named = [form.cleaned_data["organisation"].pk for form in self.forms if form.is_valid() and form.has_changed()]
        if not any(self.errors) and (len(set(named)) < 2 or len(set(named)) != len(named)):
            raise forms.ValidationError(_("Name at least two different partners."))


PartnerSet = forms.formset_factory(PartnerForm, formset=Partners, extra=2, max_num=6)


class StepForm(SeenForm):
    """How it went on."""

    state = forms.ChoiceField(label=gettext_lazy("It is now"), widget=forms.RadioSelect)
    on = forms.DateField(label=gettext_lazy("Since"), widget=forms.DateInput(attrs=DAY))
    reason = forms.ChoiceField(
        label=gettext_lazy("Why it ended"), choices=REASONS, required=False,
        help_text=gettext_lazy("Only when it ended or stopped"),
    )  # fmt: skip
    note = forms.CharField(label=gettext_lazy("Note"), max_length=1000, widget=AREA, required=False)
    paper = UploadField(
        label=gettext_lazy("Evidence"), required=False,
        help_text=gettext_lazy("A contract, a photograph, a letter: PDF, JPEG or PNG"),
    )  # fmt: skip

    def __init__(self, cooperation: Cooperation, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cooperation, self.today = cooperation, today
        self.fields["state"].choices = [  # type: ignore[attr-defined]
            (state, State(state).label) for state in rules.NEXT[cooperation.state]
        ]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        on = values.get("on")
        if on and on > self.today:
            self.add_error("on", _("This day is still ahead; today is %(day)s.") % {"day": day(self.today)})
        if on and on < self.cooperation.began_on:
            self.add_error("on", _("It began on %(day)s.") % {"day": day(self.cooperation.began_on)})
        ends = values.get("state") in rules.WITH_REASON
        if ends and not values.get("reason"):
            self.add_error("reason", _("Choose why: others learn from it."))
        if not ends:
            values["reason"] = ""
        return values


class StoryForm(SeenForm):
    story = forms.CharField(
        label=gettext_lazy("Story"), widget=forms.Textarea(attrs={"rows": 10}), required=False, max_length=4000,
        help_text=gettext_lazy("Told to everybody when each partner has agreed. Another text asks them anew."),
    )  # fmt: skip


SAID: dict[str, list[tuple[State, Any]]] = {
    Kind.AGREEMENT: [
        (State.ALIVE, gettext_lazy("We work together, it goes on")),
        (State.DELIVERED, gettext_lazy("What was agreed is done")),
        (State.ENDED, gettext_lazy("It ended without what was agreed")),
    ],
    Kind.PROJECT: [
        (State.IN_TALKS, gettext_lazy("We talk about it")),
        (State.JOINT_PROJECT, gettext_lazy("We work on it together")),
        (State.CONTRACT, gettext_lazy("There is a contract")),
        (State.IMPLEMENTED, gettext_lazy("It is implemented and in use")),
        (State.STOPPED, gettext_lazy("It stopped")),
    ],
}


class AnswerForm(forms.Form):
    """What a partner is asked some months later."""

    answer = forms.ChoiceField(label=gettext_lazy("What became of it?"), widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label=gettext_lazy("Why it ended"), choices=REASONS, required=False,
        help_text=gettext_lazy("Only when it ended or stopped"),
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("In your words"), max_length=900, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    may_be_told = forms.BooleanField(
        label=gettext_lazy("The story of it may be told to everybody, with the name of our organisation"),
        required=False,
    )

    def __init__(self, cooperation: Cooperation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = SAID[cooperation.kind]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        ends = values.get("answer") in rules.WITH_REASON
        if ends and not values.get("reason"):
            self.add_error("reason", _("Choose why: others learn from it."))
        if not ends:
            values["reason"] = ""
        return values
