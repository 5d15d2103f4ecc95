"""Every write to organisations and people. Each file holds what belongs together."""

from prasme.apps.enterprises.actions.register import (
    NewEnterprise,
    NewPerson,
    NewProfile,
    NumberTaken,
    change_profile,
    edit_identity,
    edit_organisation,
    end_employment,
    link_user,
    national_id_hash,
    register_employee,
    register_employees,
    register_enterprise,
    register_enterprises,
    register_organisation,
)

__all__ = [
    "NewEnterprise",
    "NewPerson",
    "NewProfile",
    "NumberTaken",
    "change_profile",
    "edit_identity",
    "edit_organisation",
    "end_employment",
    "link_user",
    "national_id_hash",
    "register_employee",
    "register_employees",
    "register_enterprise",
    "register_enterprises",
    "register_organisation",
]
