"""What people may type about programmes and courses."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.seen import SeenForm
from prasme.apps.enterprises.models import ECONOMIC, Organisation
from prasme.apps.enterprises.nace import section_titles
from prasme.apps.programmes import digcomp
from prasme.apps.programmes.models import Block, Course, Level, Mode, Programme
from prasme.apps.territories.models import Territory, TerritoryKind

DECIMAL = {"inputmode": "decimal"}
SPARE = 2  # empty rows for outcomes that are yet to be written


def countries() -> QuerySet[Territory]:
    return Territory.objects.filter(kind=TerritoryKind.COUNTRY, valid_to=None).order_by("name")


def _free_code(code: str) -> str:
    if other := Programme.objects.filter(code=code).first():
        raise ValidationError(_("“%(title)s” has this code. Take another.") % {"title": other.title})
    return code


class _Method(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    owner = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("Who owns the programme?"))
    territory = forms.ModelChoiceField(
        Territory.objects.none(), label=gettext_lazy("Country that it is written for"), required=False
    )
    goal = forms.CharField(label=gettext_lazy("Goal"), widget=forms.Textarea(attrs={"rows": 3}))
    policy_intent = forms.CharField(
        label=gettext_lazy("Policy intent"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "owner", Organisation.objects.filter(merged_into=None).exclude(kind__in=ECONOMIC).order_by("name"))
        _offer(self, "territory", countries())


def _offer(form: forms.Form, name: str, queryset: QuerySet[Any]) -> None:
    cast(forms.ModelChoiceField, form.fields[name]).queryset = queryset


class ProgrammeForm(_Method):
    """A programme before its first edition."""

    code = forms.SlugField(
        label=gettext_lazy("Code"), help_text=gettext_lazy("For addresses: small letters and digits")
    )
    field_order = ("code", "title", "owner")

    def clean_code(self) -> str:
        code = self.cleaned_data["code"]
        if code == "new":
            raise ValidationError(_("This word is part of an address. Take another, for example start-2026."))
        return _free_code(code)


class EditProgrammeForm(_Method, SeenForm):
    @staticmethod
    def initial_of(programme: Programme) -> dict[str, Any]:
        names = ("title", "owner", "territory", "goal", "policy_intent")
        return {name: getattr(programme, name) for name in names}


class AdaptForm(forms.Form):
    """The method for another country or other people."""

    code = forms.SlugField(
        label=gettext_lazy("Code"), help_text=gettext_lazy("For addresses: small letters and digits")
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    territory = forms.ModelChoiceField(
        Territory.objects.none(), label=gettext_lazy("Country that it is written for"), required=False
    )
    owner = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("Who owns the programme?"))
    blocks = forms.ModelMultipleChoiceField(
        Block.objects.none(),
        label=gettext_lazy("Blocks to carry over, with their courses, hours and outcomes"),
        widget=forms.CheckboxSelectMultiple,
    )
    price_percent = forms.DecimalField(
        label=gettext_lazy("Prices, in percent of those of today"),
        help_text=gettext_lazy("100 keeps every price. Each can be corrected at its course afterwards."),
        min_value=0, max_value=1000, decimal_places=2, initial=100, widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip

    def __init__(self, programme: Programme, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "owner", Organisation.objects.filter(merged_into=None).exclude(kind__in=ECONOMIC).order_by("name"))
        _offer(self, "territory", countries())
        blocks = programme.blocks.order_by("number")
        _offer(self, "blocks", blocks)
        self.fields["blocks"].initial = [block.pk for block in blocks]

    def clean_code(self) -> str:
        return _free_code(self.cleaned_data["code"])


class BlockForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)


class CourseForm(forms.Form):
    """A course, and the block in which it stands."""

    programme = forms.ModelChoiceField(Programme.objects.order_by("title"), label=gettext_lazy("Programme"))
    block = forms.CharField(
        label=gettext_lazy("Block"), max_length=200, help_text=gettext_lazy("A new title makes a new block")
    )
    code = forms.CharField(label=gettext_lazy("Code"), max_length=20)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    level = forms.ChoiceField(label=gettext_lazy("Level"), choices=Level.choices)
    price = forms.DecimalField(label=gettext_lazy("Price of a seat"), min_value=0, max_digits=9, decimal_places=2)
    competence = forms.ChoiceField(label=gettext_lazy("Competence"))
    outcome = forms.CharField(label=gettext_lazy("What one can do afterwards"), max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        competences = digcomp.competences().items()
        cast(forms.ChoiceField, self.fields["competence"]).choices = [(c, f"{c} {name}") for c, name in competences]
        for mode in Mode:
            label = _("Hours, %(mode)s") % {"mode": mode.label}
            self.fields[mode.value] = forms.DecimalField(label=label, min_value=0, max_digits=5, required=False)

    def clean(self) -> dict[str, Any]:
        return _with_hours(self, super().clean() or {})


def _with_hours(form: forms.Form, values: dict[str, Any]) -> dict[str, Any]:
    if not any(values.get(mode.value) for mode in Mode):
        form.add_error(Mode.FACE_TO_FACE.value, _("A course has hours of one mode at the least."))
    return values


class EditCourseForm(SeenForm):
    """A course with all its hours, sectors and outcomes."""

    code = forms.CharField(label=gettext_lazy("Code"), max_length=20)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    summary = forms.CharField(
        label=gettext_lazy("What one learns"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    level = forms.ChoiceField(label=gettext_lazy("Level"), choices=Level.choices)
    price = forms.DecimalField(
        label=gettext_lazy("Price of a seat"), min_value=0, max_digits=9, decimal_places=2,
        help_text=gettext_lazy("Groups that are announced keep the price that they were announced with."),
        widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip
    sectors = forms.MultipleChoiceField(
        label=gettext_lazy("Sectors it speaks to"), help_text=gettext_lazy("None: all of them."), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, course: Course, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.MultipleChoiceField, self.fields["sectors"]).choices = list(section_titles().items())
        hours = {one.mode: one.hours for one in course.hours.all()}
        for mode in Mode:
            self.fields[mode.value] = forms.DecimalField(
                label=_("Hours, %(mode)s") % {"mode": mode.label}, min_value=0, max_digits=5, decimal_places=1,
                required=False, initial=hours.get(mode.value), widget=forms.TextInput(attrs=DECIMAL),
            )  # fmt: skip
        outcomes = [(one.competence, one.text) for one in course.outcomes.order_by("competence", "pk")]
        self.rows = range(len(outcomes) + SPARE)
        names = [("", "–"), *((code, f"{code} {name}") for code, name in digcomp.competences().items())]
        for number in self.rows:
            competence, text = outcomes[number] if number < len(outcomes) else ("", "")
            self.fields[f"competence_{number}"] = forms.ChoiceField(
                label=gettext_lazy("Competence"), choices=names, required=False, initial=competence
            )
            self.fields[f"outcome_{number}"] = forms.CharField(
                label=gettext_lazy("What one can do afterwards"), max_length=300, required=False, initial=text
            )

    @staticmethod
    def initial_of(course: Course) -> dict[str, Any]:
        names = ("code", "title", "summary", "level", "price", "sectors")
        return {name: getattr(course, name) for name in names}

    @property
    def general(self) -> list[forms.BoundField]:
        return [field for field in self if not field.name.startswith(("competence_", "outcome_"))]

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"competence_{number}"], self[f"outcome_{number}"]) for number in self.rows]

    def clean(self) -> dict[str, Any]:
        values = _with_hours(self, super().clean() or {})
        for number in self.rows:
            if values.get(f"outcome_{number}") and not values.get(f"competence_{number}"):
                self.add_error(f"competence_{number}", _("Which competence does it serve?"))
            elif values.get(f"competence_{number}") and not values.get(f"outcome_{number}"):
                self.add_error(f"outcome_{number}", _("What can one do afterwards? Or take the competence away."))
        return values

    def outcomes(self) -> list[tuple[str, str]]:
        """Each outcome once."""
        told = [(self.cleaned_data[f"competence_{n}"], self.cleaned_data[f"outcome_{n}"]) for n in self.rows]
        return list(dict.fromkeys(pair for pair in told if pair[1]))
