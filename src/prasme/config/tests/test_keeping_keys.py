"""`prasme credentials` makes a key that only its owner reads, and never overwrites one."""

from argparse import Namespace

import pytest

from prasme.config.keeping_keys import credentials


def test_a_key_is_made_and_shown_by_the_command(tmp_path, capsys):
    file = tmp_path / "key.pem"
    credentials(Namespace(what="new-key", file=file))
    made = capsys.readouterr().out
    credentials(Namespace(what="show-key", file=file))

    assert capsys.readouterr().out.strip() == made.strip().splitlines()[-1]
    assert file.stat().st_mode & 0o077 == 0, "for its owner alone"
    with pytest.raises(FileExistsError):
        credentials(Namespace(what="new-key", file=file))
