"""When an attribution that was found counts as the gold's."""

from crosswire.evaluation.linking import align, apart, floats, paragraphs, read_attributions

TEXT = 'The navy declined to comment. Ms Dube said it rained, and that the road was shut.\n\n"It rained all night."'


def at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def one(source: str | None, cue: str | None, *content: str, **more: object) -> dict[str, object]:
    roles = {"source": source and at(source), "cue": cue and at(cue)}
    return {**roles, "content": [at(piece) for piece in content], **more}


def links(gold: dict[str, object], said: dict[str, object]) -> list[bool]:
    return [pair.same_source for pair in align(read_attributions(TEXT, [gold]), read_attributions(TEXT, [said]))]


def test_half_the_words_of_the_content_link() -> None:
    assert links(one("Ms Dube", "said", "it rained, and that the road"), one("Ms Dube", "said", "it rained, and")) == [
        True
    ]


def test_less_than_half_the_words_do_not() -> None:
    assert links(one("Ms Dube", "said", "it rained, and that the road"), one("Ms Dube", "said", "it rained")) == []


def test_another_source_is_matched_but_not_right() -> None:
    assert links(one("Ms Dube", "said", "it rained"), one("The navy", "said", "it rained")) == [False]


def test_a_silence_is_met_by_its_cue_wherever_the_content_is_cut() -> None:
    gold = one("The navy", "declined to comment", act="decline")
    assert links(gold, one("The navy", "declined", "to comment")) == [True]
    assert links(gold, one("The navy", "declined to comment")) == [True]


def test_a_leading_that_is_no_part_of_the_content() -> None:
    (with_that, *_) = read_attributions(TEXT, [one("Ms Dube", "said", "that the road was shut")])
    (without, *_) = read_attributions(TEXT, [one("Ms Dube", "said", "the road was shut")])
    assert with_that == without


def test_pieces_of_one_source_and_cue_are_one_attribution() -> None:
    rows = [one("Ms Dube", "said", "it rained"), one("Ms Dube", "said", "the road was shut")]
    (merged,) = read_attributions(TEXT, rows)
    assert len(merged.content) == 6


def test_a_quoted_paragraph_may_be_the_speakers_before_or_nobodys() -> None:
    gold = one(None, None, "It rained all night", speaker=at("Ms Dube"))
    assert links(gold, one(None, None, "It rained all night")) == [True]
    assert links(gold, one("Ms Dube", None, "It rained all night")) == [True]
    assert links(gold, one("The navy", None, "It rained all night")) == [False]


def test_a_quoted_paragraph_joined_to_the_saying_before_it_is_taken_apart() -> None:
    (joined,) = read_attributions(TEXT, [one("Ms Dube", "said", "it rained", "It rained all night")])
    first, second = apart(joined, paragraphs(TEXT))
    assert not floats(first, paragraphs(TEXT))
    assert floats(second, paragraphs(TEXT))
    assert second.source == joined.source
