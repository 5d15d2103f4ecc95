"""A badge says what was awarded, and nobody changes a letter of it."""

import copy
import json
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as some

from prasme.engines.credentials import (
    LIST_SIZE,
    CannotSign,
    NoKey,
    NotBaked,
    NotGenuine,
    badge_of,
    baked_png,
    baked_svg,
    did_document,
    did_of,
    new_key,
    public_key_of,
    public_key_read,
    read_png,
    read_svg,
    sign,
    status_list,
    status_place,
    verify,
)
from prasme.engines.credentials.tests.awards import AT, DID, award

KEY = new_key()
PUBLIC = public_key_of(KEY)
METHOD = f"{DID}#{PUBLIC.name}"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def signed():
    return sign(badge_of(award()), KEY, METHOD, AT)


def test_a_signed_badge_is_genuine_and_the_same_each_time(signed):
    verify(signed, PUBLIC.pem)

    assert signed["proof"]["cryptosuite"] == "eddsa-rdfc-2022"
    assert signed["proof"]["verificationMethod"] == METHOD
    assert sign(badge_of(award()), KEY, METHOD, AT) == signed


def changed(document, *path, to):
    other = copy.deepcopy(document)
    found = other
    for step in path[:-1]:
        found = found[step]
    found[path[-1]] = to
    return other


@pytest.mark.parametrize(
    "path",
    [
        ("name",),
        ("validFrom",),
        ("issuer", "name"),
        ("credentialSubject", "identifier", 0, "identityHash"),
        ("credentialSubject", "achievement", "name"),
        ("credentialSubject", "achievement", "alignment", 1, "targetCode"),
        ("credentialSubject", "result", 0, "value"),
        ("credentialStatus", "statusListIndex"),
    ],
)
def test_any_change_is_found(signed, path):
    value = "2026-03-11T00:00:00Z" if path == ("validFrom",) else "77"

    with pytest.raises(NotGenuine):
        verify(changed(signed, *path, to=value), PUBLIC.pem)


@pytest.mark.parametrize("more", [{"grade": "10"}, {"https://example.org/grade": "10"}])
def test_nothing_is_added_beside_what_was_signed(signed, more):
    with pytest.raises(NotGenuine):
        verify({**signed, **more}, PUBLIC.pem)


def test_another_key_did_not_sign_it(signed):
    with pytest.raises(NotGenuine):
        verify(signed, public_key_of(new_key()).pem)


def test_a_document_without_a_proof_is_not_genuine():
    with pytest.raises(NotGenuine):
        verify(badge_of(award()), PUBLIC.pem)


def test_signing_and_checking_ask_nobody_on_the_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    verify(sign(badge_of(award()), KEY, METHOD, AT), PUBLIC.pem)


def test_every_field_of_a_micro_credential_is_said(signed):
    text = json.dumps(signed, ensure_ascii=False)

    for words in (
        "Jānis Ķirsis-Šņore",  # the learner
        "Mākoņpakalpojumi mazam uzņēmumam",  # the title
        '"addressCountryCode": "LV"',
        "Biedrība LIKTA",  # the awarding body
        "2026-03-10T00:00:00Z",  # the day of issue
        "Pārvalda datus",  # a learning outcome
        "klātienē: 14 h; patstāvīgi: 3.5 h",  # the workload
        "Pamata",  # the level
        "Vismaz 80 % stundu",  # the assessment
        "klātienē, patstāvīgi",  # the form of participation
        "Programmas īpašnieks pārbauda apmeklējumu",  # quality assurance
        "MicroCredential",
    ):
        assert words in text


def test_results_name_descriptions_that_are_there(signed):
    subject = signed["credentialSubject"]
    described = {one["id"] for one in subject["achievement"]["resultDescription"]}

    assert {one["resultDescription"] for one in subject["result"]} == described


@given(some.text(min_size=1, max_size=40, alphabet=some.characters(exclude_categories=("Cs", "Cc"))))
def test_whatever_somebody_is_called_comes_back_from_the_picture(name):
    document = changed(badge_of(award()), "credentialSubject", "identifier", 0, "identityHash", to=name)

    assert read_svg(baked_svg(SVG, document)) == document


def test_a_png_carries_it_too():
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, "PNG")

    assert read_png(baked_png(out.getvalue(), {"name": "Ķirsis"})) == {"name": "Ķirsis"}
    with pytest.raises(NotBaked):
        read_png(out.getvalue())
    with pytest.raises(NotBaked):
        read_svg(SVG)


def test_a_key_is_read_again_and_another_kind_is_refused():
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    assert public_key_read(PUBLIC.pem) == PUBLIC
    assert PUBLIC.multibase.startswith("z6Mk"), "as did:key writes every Ed25519 key"
    other = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for text in ("", "no key", other.decode()):
        with pytest.raises(NoKey):
            public_key_of(text)
    with pytest.raises(CannotSign):
        sign(badge_of(award()), other.decode(), METHOD, AT)


def test_an_issuer_has_a_page_as_its_identifier():
    assert did_of("https://prasme.example") == "did:web:prasme.example"
    assert did_of("http://127.0.0.1:8000/issuers/12/") == "did:web:127.0.0.1%3A8000:issuers:12"
    told = did_document(DID, [PUBLIC])
    assert told["assertionMethod"] == [METHOD]
    assert told["verificationMethod"][0]["publicKeyMultibase"] == PUBLIC.multibase


@given(some.sets(some.integers(0, LIST_SIZE - 1), max_size=20))
def test_a_status_list_tells_who_is_revoked_and_nobody_else(revoked):
    from openbadgeslib.ob3.status import decode_encoded_list, set_indices

    told = status_list(DID, "https://prasme.example/issuers/12/status/0.json", revoked, AT)

    assert set_indices(decode_encoded_list(told["credentialSubject"]["encodedList"])) == revoked


def test_a_status_list_is_signed_as_well():
    told = sign(status_list(DID, "https://prasme.example/s/0.json", [3], AT), KEY, METHOD, AT)

    verify(told, PUBLIC.pem)
    with pytest.raises(NotGenuine):
        verify(changed(told, "credentialSubject", "encodedList", to="uH4sIAAAAAAAA"), PUBLIC.pem)


def test_a_credential_has_one_place_on_one_list():
    assert status_place(41) == (0, 41)
    assert status_place(LIST_SIZE) == (1, 0)
