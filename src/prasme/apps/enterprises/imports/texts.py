"""What is said about rows of lists of firms and people. The first ones are those of `imports.cells`."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    "country": _("This country is not known. Write its two letters, such as LV."),
    "number_missing": _("An enterprise has a registration number. It is missing."),
    "number_form": _("This is no registration number of %(country)s."),
    "number_digit": _("The check digit of the number does not fit. Compare it with the register."),
    "number_of_other": _("In the register this number belongs to %(name)s."),
    "number_of_row": _("Row %(row)s has the same number and another name."),
    "no_nace": _("This is no code of NACE. It has a letter and two to four digits, such as C10.71."),
    "nace_section": _("Division %(division)s belongs to section %(section)s."),
    "no_seat": _("No municipality has this name."),
    "seat_ended": _("%(name)s ended on %(day)s and belongs to %(heir)s since."),
    "no_profile": _("Size, sector and seat are kept together; %(missing)s is missing. Add it on the firm’s page."),
    "same_row": _("The same as row %(row)s."),
    "same_record": _("It is in the register already, with the same values."),
    "is_changed": _("In the register already. It changes: %(what)s."),
    "like_row": _("The same name as row %(row)s, with other details. One person or two?"),
    "like_record": _("Somebody of the same name is in the register, with other details. One person or two?"),
    "two_names": _("Given and family name are needed."),
    "no_birthday": _("Nobody was born on this day who still takes part."),
    "ahead": _("This day is still ahead."),
    "firm_new": _("The firm is not in the register yet: it is added, without size, sector and seat."),
    "firm_twice": _("Several firms of this name are in the register. Write the number."),
    "firm_not_yours": _("This is not your enterprise. You can add people of your own."),
    "no_firm": _("No enterprise is named: the person is added without one."),
    "more_mails": _("Several addresses: the first is kept."),
    "employed_also": _("The same person as in row %(row)s, in another enterprise."),
}
