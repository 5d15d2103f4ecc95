"""The loops are compiled, kept where that is possible, and work where it is not."""

from prasme.engines.planning import board, kempe, placing, repairing
from prasme.engines.planning.compiled import compiled


def test_a_loop_is_compiled_where_nothing_can_be_kept():
    scope = {}
    exec("def twice(number):\n    return 2 * number", scope)  # noqa: S102 - code without a file has no place beside it

    assert compiled(scope["twice"])(4) == 8


def test_no_loop_is_compiled_twice():
    from prasme.engines.planning.improving import warm_up

    warm_up()

    loops = [
        (name, len(loop.signatures))
        for module in (board, kempe, placing, repairing)
        for name, loop in vars(module).items()
        if hasattr(loop, "signatures")
    ]
    assert len(loops) > 20
    assert [loop for loop in loops if loop[1] > 1] == []
