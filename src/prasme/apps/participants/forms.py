"""The questions as fields, the notice, an own question."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.evidence.uploads import UploadField
from prasme.apps.participants.dataset import worded
from prasme.apps.participants.models import Moment, OwnKind
from prasme.apps.participants.rules import DECLINED, Asked, Question, age_on

OLDEST, YOUNGEST = 110, 6
PARTS = {
    "purpose": gettext_lazy("What the answers are for"),
    "controller": gettext_lazy("Who is responsible for them"),
    "basis": gettext_lazy("By which law they may be asked"),
    "retention": gettext_lazy("How long they are kept"),
    "rights": gettext_lazy("What you may ask for"),
}
LANGUAGES = {"en": gettext_lazy("in English"), "lv": gettext_lazy("in Latvian")}


class QuestionsForm(forms.Form):
    """Nothing is chosen beforehand. Saved half filled in, or sent whole.

    apart: sensitive questions that are answered already; what was answered is not shown again. may_stay_open: what is
    saved, or entered from paper, need not be whole.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        questions: Sequence[Question],
        *args: Any,
        on: date,
        said: Mapping[str, str] | None = None,
        born_on: date | None = None,
        apart: set[str] | None = None,
        may_stay_open: bool = False,
        **kwargs: Any,
    ) -> None:
        said = said or {}
        initial = {one.key: born_on if one.kind is Asked.BIRTHDAY else said.get(one.key) for one in questions}
        kwargs["initial"] = initial | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.on, self.questions, self.apart, self.may_stay_open = on, questions, apart or set(), may_stay_open
        for one in questions:
            self.fields[one.key] = self._field(one)

    def _field(self, one: Question) -> forms.Field:
        hint = worded(one.definition)
        if one.key in self.apart:
            hint = f"{hint} {_('You have answered this. Choose again only to change it.')}".strip()
        values: dict[str, Any] = {
            "label": worded(one.text),
            "help_text": hint,
            "required": not self.may_stay_open and one.kind is not Asked.TEXT and one.key not in self.apart,
            "error_messages": {"required": _missing(one)},
        }
        if one.kind is Asked.BIRTHDAY:
            widget = forms.DateInput(attrs={"type": "date", "autocomplete": "bday"}, format="%Y-%m-%d")
            return forms.DateField(widget=widget, **values)
        if one.kind is Asked.TEXT:
            return forms.CharField(max_length=1000, widget=forms.Textarea(attrs={"rows": 3}), **values)
        choices = [(option.key, worded(option.text)) for option in one.options]
        if one.may_decline:
            choices.append((DECLINED, _("I prefer not to say")))
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **values)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for one in self.questions:
            born_on = values.get(one.key)
            if one.kind is Asked.BIRTHDAY and born_on and not YOUNGEST <= age_on(born_on, self.on) <= OLDEST:
                text = _("By this date you would be %(age)d years old. Write the day as day, month and year of birth.")
                self.add_error(one.key, text % {"age": age_on(born_on, self.on)})
        return values

    def answers(self) -> dict[str, str]:
        return {one.key: str(self.cleaned_data.get(one.key) or "") for one in self.questions}

    def born_on(self) -> date | None:
        found = (self.cleaned_data.get(one.key) for one in self.questions if one.kind is Asked.BIRTHDAY)
        return next(found, None)

    @property
    def plain(self) -> list[forms.BoundField]:
        return [self[one.key] for one in self.questions if not one.is_apart]

    @property
    def sensitive(self) -> list[forms.BoundField]:
        return [self[one.key] for one in self.questions if one.is_apart]


def _missing(one: Question) -> str:
    if one.kind is Asked.BIRTHDAY:
        return _("Write your date of birth. If you cannot answer now, save and come back.")
    if one.may_decline:
        return _("Choose an answer, or “I prefer not to say”.")
    return _("Choose an answer. If you cannot answer now, save and come back.")


class PaperForm(QuestionsForm):
    """What somebody wrote on paper, entered by the operator."""

    paper = UploadField(
        label=gettext_lazy("Scan of the paper"), required=False,
        help_text=gettext_lazy("PDF, JPEG or PNG. It is opened only by who may see the sensitive answers."),
    )  # fmt: skip
    has_read = forms.BooleanField(
        label=gettext_lazy("The person has read the notice on the paper and signed it"), required=False
    )

    def __init__(self, *args: Any, is_confirmed: bool, **kwargs: Any) -> None:
        super().__init__(*args, may_stay_open=True, **kwargs)
        if is_confirmed:
            del self.fields["has_read"]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if "has_read" in self.fields and not values.get("has_read"):
            self.add_error(
                "has_read", _("Without it the answers may not be kept. Let the person read and sign the notice first.")
            )
        return values


class ConfirmForm(forms.Form):
    """The version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    has_read = forms.BooleanField(
        label=gettext_lazy("I have read this"),
        error_messages={"required": gettext_lazy("Tick this when you have read it. Then the questions follow.")},
    )


class OwnDataForm(forms.Form):
    """The own data is right, and the notice in this version is read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    is_right = forms.BooleanField(
        label=gettext_lazy("My data is right, and I have read what it is used for"),
        error_messages={
            "required": gettext_lazy("Tick this when your data is right. If it is not, tell who named you.")
        },
    )


class CodeForm(forms.Form):
    code = forms.CharField(
        label=gettext_lazy("Your code"), max_length=40,
        help_text=gettext_lazy("It stands on your letter: 17-K7RD-4FQ9-M2XP"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )  # fmt: skip


class NoticeForm(forms.Form):
    """Five short texts in each language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, title in PARTS.items():
            for language, name in LANGUAGES.items():
                self.fields[f"{part}_{language}"] = forms.CharField(
                    label=f"{title}, {name}", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
                )

    def parts(self) -> dict[str, dict[str, str]]:
        return {part: {code: self.cleaned_data[f"{part}_{code}"] for code in LANGUAGES} for part in PARTS}

    @staticmethod
    def typed(parts: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
        """A notice as it would be typed."""
        return {f"{part}_{code}": parts[part][code] for part in PARTS for code in LANGUAGES}


class OwnQuestionForm(forms.Form):
    text = forms.CharField(label=gettext_lazy("Question in English"), max_length=200)
    text_lv = forms.CharField(label=gettext_lazy("Question in Latvian"), max_length=200, required=False)
    moment = forms.ChoiceField(label=gettext_lazy("Asked"), choices=Moment.choices)
    kind = forms.ChoiceField(label=gettext_lazy("Answered with"), choices=OwnKind.choices)
    options = forms.CharField(
        label=gettext_lazy("Answers to choose from"), required=False, help_text=gettext_lazy("One in a line"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    may_decline = forms.BooleanField(
        label=gettext_lazy("“I prefer not to say” is an answer"), required=False, initial=True
    )
    is_apart = forms.BooleanField(
        label=gettext_lazy("Sensitive: kept apart, seen by few"), required=False,
        help_text=gettext_lazy("Health, origin, religion, opinions, union, orientation (GDPR Art. 9)"),
    )  # fmt: skip

    def clean_options(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["options"].splitlines()]
        found = [line for line in lines if line]
        if any(len(line) > 100 for line in found):
            raise ValidationError(_("An answer has at most 100 characters."))
        return found

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        count = len(values.get("options", ()))
        if values.get("kind") == OwnKind.CHOICE and count < 2 and "options" not in self.errors:
            self.add_error("options", _("Write at least two answers, one in a line."))
        if values.get("kind") != OwnKind.CHOICE:
            values["options"] = []
        if values.get("kind") == OwnKind.TEXT:
            values["may_decline"] = False
        return values


class GroupFilter(forms.Form):
    """Of which group the list shows the people; it stands in the address."""

    run = forms.ChoiceField(label=gettext_lazy("Group"), required=False)

    def __init__(self, runs: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = [("", _("all groups"))]
        self.fields["run"].choices = every + [(code, f"{code} {title}") for code, title in runs]  # type: ignore[attr-defined]


class LookForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why do you look?"), max_length=300,
        help_text=gettext_lazy("Kept with your name and the moment. The person can read it."),
    )  # fmt: skip
