"""The garbage collector is held back for a stage, and let go however the stage ends."""

import gc

import pytest

from crosswire.align.collecting import uncollected


def test_it_is_held_back_inside_and_back_behind_an_error() -> None:
    def stage() -> None:
        with uncollected():
            assert not gc.isenabled()
            raise ValueError("a report")

    with pytest.raises(ValueError, match="a report"):
        stage()
    assert gc.isenabled()


def test_a_stage_inside_another_does_not_let_it_go_early() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_has_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
