"""A test as it is written, and as it is answered."""

from decimal import Decimal
from typing import Any

import yaml
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.seen import SeenForm
from prasme.apps.knowledge import rules

WRONG = {
    "list": _l("Write a list of questions; each begins with “- area:”."),
    "fields": _l("Question %(n)s: write area, text, options and right, each on a line of its own."),
    "area": _l("Question %(n)s: area is 1 to 5 (DigComp), not “%(said)s”."),
    "text": _l("Question %(n)s: the text is missing."),
    "options": _l("Question %(n)s: write at least two options, each another."),
    "right": _l("Question %(n)s: right is the number of the right option, from 1, not “%(said)s”."),
}
LARGEST = 100 * 2**10  # characters


class TestForm(SeenForm):
    pass_percent = forms.IntegerField(
        label=_l("Right answers to complete the course, in percent"),
        help_text=_l("Empty: the test decides nothing, it only shows what was learnt."), min_value=1, max_value=100,
        required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    questions = forms.CharField(
        label=_l("Questions (YAML)"),
        help_text=_l("Each has area (1 to 5), text, options and right, the number of the right option."),
        max_length=LARGEST, strip=False, widget=forms.Textarea(attrs={"rows": 20, "spellcheck": "false"}),
    )  # fmt: skip

    def clean_questions(self) -> list[dict[str, Any]]:
        try:
            return rules.checked(yaml.safe_load(self.cleaned_data["questions"]))
        except yaml.YAMLError as problem:
            mark = getattr(problem, "problem_mark", None)
            text = _("This is no YAML: look at line %d.") % (mark.line + 1 if mark else 1)
            raise forms.ValidationError(text) from problem
        except rules.BadQuestions as problem:
            raise forms.ValidationError(WRONG[problem.what] % {"n": problem.number, "said": problem.said}) from problem

    def share(self) -> Decimal | None:
        percent = self.cleaned_data["pass_percent"]
        return Decimal(percent) / 100 if percent else None


class AnswersForm(forms.Form):
    def __init__(self, questions: list[dict[str, Any]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, one in enumerate(questions):
            choices = [(place, text) for place, text in enumerate(one["options"], start=1)]
            self.fields[f"q{number}"] = forms.TypedChoiceField(
                label=one["text"], choices=choices, coerce=int, widget=forms.RadioSelect
            )

    def chosen(self) -> list[int]:
        return [self.cleaned_data[name] for name in self.fields]


def as_yaml(questions: list[dict[str, Any]]) -> str:
    return yaml.safe_dump(questions, allow_unicode=True, sort_keys=False, width=100) if questions else ""
