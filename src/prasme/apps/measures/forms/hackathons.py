"""What organisers, teams and jurors write during a hackathon."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.evidence.uploads import UploadField
from prasme.apps.measures.forms import a_text
from prasme.apps.measures.forms.people import OrganisationField
from prasme.apps.measures.forms.registering import PersonFields
from prasme.apps.measures.models import Contributor, Criterion, Part


class QuestionForm(forms.Form):
    text = a_text(3, label=_("Question to the team"))


class AnswerForm(forms.Form):
    answer = a_text(3, label=_("Your answer"))


class ReportForm(forms.Form):
    done = a_text(3, label=_("What is done"))
    ahead = a_text(3, label=_("What comes next"))
    hindered = a_text(2, label=_("What stands in the way"), required=False)


class LetterForm(forms.Form):
    letter = UploadField(label=_("Signed letter of intent"), help_text=_("A scan or a photograph: PDF, JPEG or PNG."))


class TieForm(forms.Form):
    organisation = OrganisationField(label=_("Firm"))
    why = forms.CharField(
        label=_("What ties you to it"), max_length=200, help_text=_("For example: I own a share, my brother leads it.")
    )


class PointsForm(forms.Form):
    """A number from 0 to 10 for each criterion."""

    def __init__(self, criteria: list[Criterion], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = criteria
        for one in criteria:
            self.fields[f"c{one.pk}"] = forms.IntegerField(
                label=one.title, min_value=0, max_value=10, help_text=_("0 to 10; weight %d") % one.weight
            )

    def points(self) -> dict[int, int]:
        return {one.pk: self.cleaned_data[f"c{one.pk}"] for one in self.criteria}


class MentorsForm(forms.Form):
    mentors: "forms.ModelMultipleChoiceField[Contributor]" = forms.ModelMultipleChoiceField(
        None, label=_("Mentors"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, mentors: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mentors"].queryset = mentors  # type: ignore[attr-defined]


class CriterionForm(forms.Form):
    use_required_attribute = False

    title = forms.CharField(label=_("Criterion"), max_length=100, required=False)
    weight = forms.IntegerField(label=_("Weight"), min_value=1, max_value=100, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("title") and not values.get("weight") and "weight" not in self.errors:
            self.add_error("weight", _("A criterion has a weight from 1 to 100."))
        return values


CriterionForms = forms.formset_factory(CriterionForm, extra=2, max_num=12)


class ContributorForm(PersonFields):
    field_order = ("part", "given_name", "family_name", "email", "organisation", "topic")

    part = forms.ChoiceField(label=_("Part"), choices=[one for one in Part.choices if one[0] not in Part.applicants()])
    organisation = OrganisationField(label=_("Organisation"), required=False)
    topic = forms.CharField(label=_("What about"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = False
        self.fields["email"].help_text = _("The link to the own page goes there.")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("part") == Part.JUROR and not values.get("email") and "email" not in self.errors:
            self.add_error("email", _("A juror needs an address: nobody else gets the link to the points."))
        return values


class SpeakerForm(PersonFields):
    """Who speaks for a team from now on."""
