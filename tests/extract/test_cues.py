"""Cues of several words, passives, nouns of saying and the trained judge, over prose made up for these tests."""

import hashlib

import msgspec
import pytest

from crosswire.errors import ConfigError
from crosswire.extract.attribution import judge as judging
from crosswire.extract.attribution.judge import CUE_WEIGHTS, Judge, shipped_judge
from crosswire.extract.attributions import find_attributions
from crosswire.lexicon.shipped import Shipped
from crosswire.model.attribution import Attribution
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def read(text: str, *, trained: bool = True) -> tuple[Attribution, ...]:
    layout = read_layout(text)
    return find_attributions("r1", text, layout, next(parse([(text, layout)])), trained=trained)


def words(pieces: tuple[object, ...]) -> str:
    return " / ".join(str(getattr(piece, "text", "")) for piece in pieces)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The envoy went on to say that talks had failed.", "The envoy", "went on to say", "talks had failed"),
        ("The union made it clear that it would strike.", "The union", "made it clear", "it would strike"),
        ("The pilot pointed out that the gauge was broken.", "The pilot", "pointed out", "the gauge was broken"),
        ("The chief was quick to add that nobody was hurt.", "The chief", "was quick to add", "nobody was hurt"),
        ("The owner is said to have admitted the fraud.", "The owner", "is said to have admitted", "the fraud"),
        (
            "Her brother put it this way: “They came for the land.”",
            "Her brother",
            "put it this way",
            "“They came for the land.”",
        ),
        ("The court heard that the brakes had failed.", "The court", "heard", "the brakes had failed"),
        ("Per the indictment, the money was moved abroad.", "the indictment", "Per", "the money was moved abroad"),
        ("In the words of one diver, it was hopeless.", "one diver", "In the words", "it was hopeless"),
        ("A truce was declared by the governor.", "the governor", "was declared", "A truce"),
        ("It was announced by the palace that the king had died.", "the palace", "was announced", "the king had died"),
        ("The claim by the rebels that the town fell drew laughter.", "the rebels", "claim", "the town fell"),
        ("Ferry had no lifeboats - inquiry\n\nThe ship sank in May.", "inquiry", "-", "Ferry had no lifeboats"),
    ],
)
def test_a_cue_of_several_words_or_a_noun_is_found(text: str, source: str, cue: str, content: str) -> None:
    found = read(text, trained=False)[0]
    assert (words(found.source), words(found.cue), words(found.content)) == (source, cue, content)


def test_somebody_was_asked_and_nobody_is_named_who_asked() -> None:
    asked, _ = read("Asked whether she would resign, the mayor said she would not.")
    assert (asked.act, asked.source, words(asked.content)) == ("ask", (), "whether she would resign")


def test_the_judge_takes_a_verb_that_no_list_has() -> None:
    text = "The coach bristled at the question. “We played to win, and we will play to win again,” he seethed."
    assert not any(words(a.cue) == "seethed" for a in read(text, trained=False))
    assert any(words(a.cue) == "seethed" for a in read(text))


def test_the_rules_work_without_the_judge() -> None:
    assert [words(a.cue) for a in read("Officials said the road was open.", trained=False)] == ["said"]


def test_the_weights_that_ship_have_the_hash_they_should() -> None:
    assert CUE_WEIGHTS.sha256_found() == CUE_WEIGHTS.sha256_expected()
    judge = shipped_judge()
    assert judge is not None
    assert "PolNeAR" in str(judge.card)


def test_a_missing_file_means_rules_only_and_a_changed_one_is_an_error(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        judging, "CUE_WEIGHTS", Shipped("crosswire.extract.attribution", "no_such_weights", "train_cues.py")
    )
    shipped_judge.cache_clear()
    assert shipped_judge() is None
    monkeypatch.setattr(judging, "CUE_WEIGHTS", CUE_WEIGHTS)
    monkeypatch.setattr(Shipped, "sha256_expected", lambda _: hashlib.sha256(b"other").hexdigest())
    shipped_judge.cache_clear()
    with pytest.raises(ConfigError, match=r"train_cues\.py"):
        shipped_judge()
    shipped_judge.cache_clear()


def test_a_judge_adds_up_what_it_knows() -> None:
    judge = Judge(bias=-1.0, traits={"a": 1.0}, lemmas={"say": 2.0}, thresholds={"said": 0.5}, card={})
    assert judge.probability(("a", "unknown"), lemma="say") == pytest.approx(0.8808, abs=1e-4)
    assert not judge.takes((), lemma="eat", verdict="said")
    assert msgspec.json.decode(msgspec.json.encode(judge), type=Judge) == judge
