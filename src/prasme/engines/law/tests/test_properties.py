"""What holds for any aid, any group and any split."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from prasme.engines.law import dated, de_minimis, law_on, regrouping
from prasme.engines.law.de_minimis import AidKind, DeMinimisCase, HeldAid
from prasme.engines.law.explaining import explain
from prasme.engines.law.headroom import headroom_returns
from prasme.engines.law.holding import Controlled, Holding
from prasme.engines.law.single_undertaking import single_undertaking

DAY = date(2026, 5, 10)
LAW = law_on(DAY)
money = st.decimals(min_value=0, max_value=400_000, places=2)
aid = st.builds(
    HeldAid,
    granted_on=st.dates(min_value=date(2022, 1, 1), max_value=DAY),
    amount=money,
    member_state=st.sampled_from(["LV", "BG"]),
    kind=st.sampled_from(list(AidKind)),
)
names = st.sampled_from("ABCDEF")
held_by = st.builds(
    Holding,
    owner=names,
    owned=names,
    capital=st.decimals(min_value=0, max_value=1, places=2),
    has_control=st.booleans(),
)


def decide(held, new=Decimal(1), kind=AidKind.GENERAL):
    case = DeMinimisCase(amount=new, granted_on=DAY, held=tuple(held), kind=kind)
    return de_minimis.assess(case, LAW)


@given(st.lists(aid, max_size=6), aid, st.sampled_from(list(AidKind)))
def test_more_aid_held_never_leaves_more_room_under_any_regulation(held, further, kind):
    before, after = decide(held, kind=kind), decide([*held, further], kind=kind)

    assert after.headroom <= before.headroom
    assert before.allowed or not after.allowed


@given(st.lists(aid, max_size=6).flatmap(lambda held: st.tuples(st.just(held), st.permutations(held))), money)
def test_the_order_of_awards_does_not_matter(both, new):
    one, other = (decide(held, new) for held in both)

    assert (one.allowed, one.held, one.headroom, one.window_from) == (
        other.allowed,
        other.held,
        other.headroom,
        other.window_from,
    )
    assert one.reasons == other.reasons


@given(st.lists(aid, max_size=6), money)
def test_what_is_allowed_fits_under_the_ceiling_and_what_is_refused_does_not(held, new):
    decision = decide(held, new)

    assert decision.allowed == (new <= decision.ceiling - decision.held)
    assert decision.headroom >= 0


@given(money, st.dictionaries(names, st.decimals(min_value="0.01", max_value=10**7, places=2), min_size=1, max_size=5))
def test_a_split_loses_no_cent_and_makes_none(held, equity):
    parts = regrouping.split_by_equity(held, equity, LAW).outcome

    assert sum(parts.values()) == held
    assert all(part >= 0 for part in parts.values())


@given(st.dictionaries(names, st.lists(aid, max_size=3), min_size=1), aid)
def test_merging_what_was_split_gives_the_same_headroom(by_firm, one):
    together = regrouping.merged({firm: tuple(held) for firm, held in by_firm.items()}, tuple(by_firm), LAW)
    apart = regrouping.split_aid(one, {"X": Decimal(3), "Y": Decimal(2)}, LAW)

    assert sorted(map(repr, together)) == sorted(repr(aid) for held in by_firm.values() for aid in held)
    assert decide([*together, *apart.values()]).held == decide([*together, one]).held


@given(st.lists(held_by, max_size=10), st.randoms())
def test_an_undertaking_is_the_same_from_each_of_its_members_and_in_any_order(holdings, random):
    shuffled = holdings[:]
    random.shuffle(shuffled)
    controlled = Controlled(holdings, Decimal("0.5"))

    for name in "ABCDEF":
        members = single_undertaking(name, holdings, LAW)["members"]
        assert name in members
        assert all(single_undertaking(other, shuffled, LAW)["members"] == members for other in members)
        assert members == controlled.group_of(name)


@given(st.lists(held_by, max_size=10), held_by)
def test_a_further_link_never_makes_an_undertaking_smaller(holdings, further):
    for name in "ABCDEF":
        assert set(single_undertaking(name, holdings, LAW)["members"]) <= set(
            single_undertaking(name, [*holdings, further], LAW)["members"]
        )


@given(st.lists(aid, max_size=6))
def test_headroom_returns_until_nothing_is_held(held):
    case = DeMinimisCase(amount=Decimal(0), granted_on=DAY, held=tuple(held))
    returns = headroom_returns(case, LAW)

    assert [one.on for one in returns] == sorted(one.on for one in returns)
    for one in returns:
        later = replace(case, granted_on=one.on)
        assert de_minimis.assess(later, law_on(one.on)).headroom == one.headroom
        just_before = replace(case, granted_on=one.on - timedelta(days=1))
        assert de_minimis.assess(just_before, law_on(just_before.granted_on)).headroom <= one.headroom


@given(st.lists(aid, max_size=4), money)
def test_a_decision_is_told_the_same_after_the_parameters_changed(held, new):
    record = json.loads(json.dumps(decide(held, new).as_record()))
    as_decided = explain(record)

    with changed_ceiling(Decimal(123_456)):
        assert explain(record) == as_decided
        anew = de_minimis.assess(DeMinimisCase(amount=new, granted_on=DAY, held=tuple(held)), law_on(DAY))
        assert explain(anew.as_record()) != as_decided


class changed_ceiling:  # noqa: N801 - reads as a sentence
    """The law as if its ceiling had been corrected later."""

    def __init__(self, value):
        self.value = value

    def __enter__(self):
        def corrected(parameter):
            if parameter.name != "de_minimis.ceiling":
                return parameter
            return replace(parameter, values=tuple(replace(one, value=self.value) for one in parameter.values))

        changed = tuple(replace(one, parameters=tuple(map(corrected, one.parameters))) for one in dated.instruments())
        self.kept, dated.instruments = dated.instruments, lambda: changed
        law_on.cache_clear()

    def __exit__(self, *problem):
        dated.instruments = self.kept
        law_on.cache_clear()
