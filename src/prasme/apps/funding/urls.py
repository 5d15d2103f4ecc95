"""Addresses of public money."""

from django.urls import path

from prasme.apps.funding.views import declarations, firms, law, ledger, rates, register, regroupings

app_name = "funding"
urlpatterns = [
    path("law/", law.law, name="law"),
    path("editions/<slug:code>/ledger/", ledger.ledger, name="ledger"),
    path("register/", register.register, name="register"),
    path("register/file/", register.make_file, name="register-file"),
    path("register/<int:aid_id>/", register.filing, name="filing"),
    path("regroupings/<int:regrouping_id>/", regroupings.regrouping, name="regrouping"),
    path("exchange-rates/", rates.rates, name="rates"),
    path("aid/<int:aid_id>/", ledger.aid, name="aid"),
    path("aid/<int:aid_id>/letter/", ledger.letter, name="letter"),
    path("enterprises/<int:enterprise_id>/aid/", firms.aid_of_enterprise, name="aid-of-enterprise"),
    path("enterprises/<int:enterprise_id>/aid/declare/", firms.declare_aid, name="declare-aid"),
    path("enterprises/<int:enterprise_id>/declarations/<slug:code>/", declarations.declaration, name="declaration"),
    path(
        "enterprises/<int:enterprise_id>/declarations/<slug:code>/paper/", declarations.paper, name="declaration-paper"
    ),
    path("declarations/<int:declaration_id>/check/", declarations.check, name="check-declaration"),
    path("declared-aid/<int:declared_id>/correct/", firms.correct_declared_aid, name="correct-declared-aid"),
]
