"""The European Learning Model: every node has what the shapes of the generic profile ask, and nothing else."""

import csv
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from prasme.engines.credentials import Hours, elm_of
from prasme.engines.credentials.tests.awards import award

HERE = Path(__file__).parent
# Classes that inherit shapes: every one of the first is checked as the second too.
ABOVE = {
    "LearningAchievement": ("Claim",),
    "LearningActivity": ("Claim",),
    "LearningAssessment": ("Claim",),
    "LearningAchievementSpecification": ("Specification",),
    "EuropeanDigitalCredential": ("VerifiableCredential",),
    "Organisation": ("Agent",),
    "Person": ("Agent",),
}
DATATYPES = {
    "xsd:dateTime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"),
    "xsd:duration": re.compile(r"PT\d+H(\d+M)?"),
    "xsd:positiveInteger": re.compile(r"[1-9]\d*"),
    "xsd:string": re.compile(r".+", re.S),
    "xsd:anyURI": re.compile(r"https?://\S+"),
}
OUTSIDE = {"@context", "id", "type", "prefLabel", "inScheme", "issuanceDate"}  # of VC 1.1 and SKOS, not of the shapes


def shapes():
    found = defaultdict(dict)
    with open(HERE / "edc_generic.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = "dcType" if row["path"] == "dc1:type" else row["path"].partition(":")[2]
            found[row["target_class"].partition(":")[2] or "Issuer"][key] = row
    return found


SHAPES = shapes()


def kinds_of(node):
    named = [node["type"]] if isinstance(node["type"], str) else node["type"]
    known = [kind for kind in named if kind in SHAPES]
    return known + [more for kind in known for more in ABOVE.get(kind, ())]


def many(value):
    return value if isinstance(value, list) else [value]


def nodes(document):
    """Every node, also below."""
    if isinstance(document, dict):
        if "type" in document:
            yield document
        for value in document.values():
            yield from nodes(value)
    elif isinstance(document, list):
        for value in document:
            yield from nodes(value)


def problems(document):
    everything = {node["id"]: node for node in nodes(document)}
    for node in everything.values():
        kinds = kinds_of(node) + (["Issuer"] if node is document.get("issuer") else [])
        asked = {key: row for kind in reversed(kinds) for key, row in SHAPES[kind].items()}
        for key, row in asked.items():
            values = many(node[key]) if key in node else []
            if row["min"] and len(values) < int(row["min"]):
                yield f"{node['id']} lacks {key}"
            if row["max"] and len(values) > int(row["max"]):
                yield f"{node['id']} has {key} more than {row['max']} times"
            for value in values:
                yield from wrong(node, key, value, row, everything)
        if kinds and "Concept" not in kinds:
            yield from (f"{node['id']}: nobody asked for {key}" for key in node if key not in {*asked, *OUTSIDE})


def wrong(node, key, value, row, everything):
    if row["class"]:
        target = everything.get(value, value) if isinstance(value, str) else value
        if not isinstance(target, dict) or row["class"].partition(":")[2] not in many(target["type"]) + kinds_of(
            target
        ):
            yield f"{node['id']}: {key} is no {row['class']}"
    elif row["datatype"] == "rdf:langString":
        if not isinstance(value, dict) or not all(len(tongue) == 2 and texts for tongue, texts in value.items()):
            yield f"{node['id']}: {key} has no language"
    elif row["datatype"] in DATATYPES and not DATATYPES[row["datatype"]].fullmatch(str(value)):
        yield f"{node['id']}: {key} is no {row['datatype']}: {value}"


def test_the_export_has_all_that_the_generic_profile_requires():
    assert list(problems(elm_of(award(), b"\x89PNG"))) == []


@pytest.mark.parametrize("key", ["issuer", "displayParameter", "credentialProfiles", "issued"])
def test_the_check_finds_what_is_missing(key):
    document = elm_of(award(), b"\x89PNG")
    del document[key]

    assert any(f"lacks {key}" in problem for problem in problems(document))


def test_every_term_of_a_vocabulary_is_one_of_it():
    with open(HERE / "vocabularies.csv", encoding="utf-8") as file:
        known = {row["uri"]: row["label"] for row in csv.DictReader(file)}
    told = {
        node["id"]: node["prefLabel"]["en"][0]
        for node in nodes(elm_of(award(), b"\x89PNG"))
        if node["type"] == "Concept"
    }
    ours = {uri: label for uri, label in told.items() if uri.startswith("http://data.europa.eu/snb/")}

    assert len(ours) >= 5
    assert ours.items() <= known.items()


def test_what_was_learnt_and_how_it_was_assessed_is_there():
    claim = elm_of(award(assessed_by_practice=True), b"\x89PNG")["credentialSubject"]["hasClaim"][0]

    assert [one["dcType"][0]["prefLabel"]["en"][0] for one in claim["provenBy"]] == [
        "level of attendance", "quiz", "practical assessment",
    ]  # fmt: skip
    assert claim["influencedBy"][0]["workload"] == "PT13H30M"
    assert claim["specifiedBy"]["volumeOfLearning"] == "PT17H30M"
    assert [one["title"]["lv"][0] for one in claim["specifiedBy"]["learningOutcome"]] == [
        "Pārvalda datus",
        "Sargā datus",
    ]


@pytest.mark.parametrize(
    ("modes", "name"), [(["online"], "Online"), (["face_to_face"], "Presential"), (["online", "practical"], "Blended")]
)
def test_the_form_of_participation_is_a_term(modes, name):
    hours = [Hours(mode=mode, name=mode, hours=Decimal(4)) for mode in modes]
    claim = elm_of(award(workload=hours), b"\x89PNG")["credentialSubject"]["hasClaim"][0]

    assert claim["specifiedBy"]["mode"][0]["prefLabel"]["en"] == [name]
