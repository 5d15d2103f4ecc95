"""An address that no person types gets a page that says so."""

import pytest


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/?q=%00", "/search/?q=a%00b", "/courses/%00/"])
def test_a_null_character_in_an_address_is_damage_and_not_our_fault(client, address):
    assert client.get(address).status_code == 400
