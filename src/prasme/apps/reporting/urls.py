"""Addresses of figures, periods, audits, claims and public results."""

from django.urls import path

from prasme.apps.reporting.views import audits, claims, elsewhere, explore, figures, indicators, periods, results

app_name = "reporting"
urlpatterns = [
    path("editions/<slug:code>/figures/", figures.figures, name="figures"),
    path("editions/<slug:code>/figures/<slug:indicator>/", figures.figure, name="figure"),
    path("programmes/<slug:code>/figures/", figures.programme_figures, name="programme-figures"),
    path("programmes/<slug:code>/figures/<slug:indicator>/", figures.programme_figure, name="programme-figure"),
    path("editions/<slug:code>/explore/", explore.explore, name="explore"),
    path("programmes/<slug:code>/explore/", explore.programme_explore, name="programme-explore"),
    path("editions/<slug:code>/indicators/", indicators.indicators, name="indicators"),
    path("editions/<slug:code>/indicators/new/", indicators.define, name="define"),
    path("editions/<slug:code>/indicators/<slug:name>/", indicators.define, name="redefine"),
    path("editions/<slug:code>/indicators/<slug:name>/retire/", indicators.retire, name="retire"),
    path("editions/<slug:code>/compared/", elsewhere.compared, name="compared"),
    path("editions/<slug:code>/periods/new/", periods.open_period, name="open-period"),
    path("periods/<int:period_id>/", periods.period, name="period"),
    path("periods/<int:period_id>/move/", periods.move_period, name="move-period"),
    path("periods/<int:period_id>/freeze/", periods.freeze_period, name="freeze-period"),
    path("periods/<int:period_id>/correct/", periods.correct_period, name="correct-period"),
    path("periods/<int:period_id>/beside/<int:other_id>/", periods.compare, name="compare"),
    path("periods/<int:period_id>/audit/", audits.room, name="room"),
    path("periods/<int:period_id>/audit/pack/", audits.ask_for_pack, name="ask-for-pack"),
    path("packs/<int:pack_id>/", audits.pack, name="pack"),
    path("packs/<int:pack_id>/cancel/", audits.cancel_pack, name="cancel-pack"),
    path("periods/<int:period_id>/audit/sample/", audits.draw_sample, name="draw-sample"),
    path("samples/<int:sample_id>/", audits.sample, name="sample"),
    path("periods/<int:period_id>/audit/remark/", audits.remark, name="remark"),
    path("samples/records/<int:item_id>/remark/", audits.remark_on_record, name="remark-on-record"),
    path("remarks/<int:remark_id>/answer/", audits.answer, name="answer-remark"),
    path("periods/<int:period_id>/claim/", claims.claim, name="claim"),
    path("periods/<int:period_id>/claim/make/", claims.make_claim, name="make-claim"),
    path("periods/<int:period_id>/costs/<int:cost_id>/reverse/", claims.reverse_cost, name="reverse-cost"),
    path("editions/<slug:code>/costs/new/", claims.record_cost, name="record-cost"),
    path("editions/<slug:code>/claim-layout/", claims.layout, name="claim-layout"),
    path("editions/<slug:code>/difficulties/", claims.difficulties, name="difficulties"),
    path("editions/<slug:code>/difficulties/new/", claims.difficulty, name="note-difficulty"),
    path("editions/<slug:code>/difficulties/<int:difficulty_id>/", claims.difficulty, name="difficulty"),
    path("results/<slug:code>/", results.results, name="results"),
    path("results/<slug:code>/results.csv", results.results_csv, name="results-csv"),
    path("results/<slug:code>/dcat.jsonld", results.results_dcat, name="results-dcat"),
]
