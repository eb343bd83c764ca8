"""Which phenomena an attribution of the gold shows."""

import pytest

from crosswire.evaluation.phenomena import PHENOMENA, Told


def told(text: str, source: str | None, cue: str | None, *content: str) -> Told:
    def at(words: str | None) -> list[tuple[int, int]]:
        return [] if words is None else [(text.index(words), text.index(words) + len(words))]

    return Told(text, at(source), at(cue), [span for piece in content for span in at(piece)])


def shown(attribution: Told) -> set[str]:
    return {name for name, shows in PHENOMENA.items() if shows(attribution)}


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The navy denied that it fired first.", "The navy", "denied", "that it fired first"),
        ("Both men deny the theft.", "Both men", "deny", "the theft"),
        ("Ode Farrant has repeatedly refuted the tale.", "Ode Farrant", "has repeatedly refuted", "the tale"),
        ("The clerk pleaded not guilty to theft.", "The clerk", "pleaded not guilty to", "theft"),
    ],
)
def test_a_denial_is_told_by_its_cue(text: str, source: str, cue: str, content: str) -> None:
    assert "denial" in shown(told(text, source, cue, content))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The bank declined to comment.", "The bank", "declined to comment", None),
        ("The bank declined to comment on the raid.", "The bank", "declined", "to comment on the raid"),
        (
            "The port did not immediately respond to a request.",
            "The port",
            "did not immediately respond to",
            "a request",
        ),
        ("Neither firm would comment on the leak.", "Neither firm", "would comment on", "the leak"),
        ("The mill has yet to comment.", "The mill", "has yet to comment", None),
        ("Mrs Quarm could not be reached.", "Mrs Quarm", "could not be reached", None),
        ("There was no immediate word from the palace.", "the palace", "There was no immediate word", None),
        ("She would not say whether she would stand.", "She", "would not say", "whether she would stand"),
        ("The pilot was unavailable for comment.", "The pilot", "was unavailable for comment", None),
    ],
)
def test_a_silence_is_told_by_its_cue_and_what_is_declined(
    text: str, source: str, cue: str, content: str | None
) -> None:
    assert "no comment" in shown(told(text, source, cue, *([content] if content else [])))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("She declined that assignment.", "She", "declined", "that assignment"),
        ("The court refused to reinstate the law.", "The court", "refused", "to reinstate the law"),
        ("Mr Abara responded that he was busy.", "Mr Abara", "responded", "that he was busy"),
        ("He said he could not answer for others.", "He", "said", "he could not answer for others"),
    ],
)
def test_a_refused_offer_and_a_reply_are_no_silence(text: str, source: str, cue: str, content: str) -> None:
    assert "no comment" not in shown(told(text, source, cue, content))


def test_what_could_not_be_verified_may_stand_before_its_cue() -> None:
    assert "not verified" in shown(told("The tape could not be verified.", None, "could not be verified", "The tape"))


def test_a_police_force_that_confirms_has_verified() -> None:
    assert "not verified" not in shown(told("Police confirmed the deaths.", "Police", "confirmed", "the deaths"))


@pytest.mark.parametrize(
    "source",
    [
        "Officials",
        "one resident",
        "A senior aide to the governor",
        "Two people familiar with the talks",
        "Witnesses in the square",
        "the source",
        "A Lowland Party strategist",
    ],
)
def test_a_speaker_without_a_name_is_anonymous(source: str) -> None:
    assert "anonymous" in shown(told(f"{source} said it rained.", source, "said", "it rained"))


@pytest.mark.parametrize(
    "source",
    [
        "Maren Oyelowo",
        "the spokesman",
        "his lawyer",
        "The Ministry of Ports",
        "Two analysts, Ebo Larsen and Kit Amadi,",
        "She",
    ],
)
def test_a_name_an_office_or_one_named_before_is_not_anonymous(source: str) -> None:
    assert "anonymous" not in shown(told(f"{source} said it rained.", source, "said", "it rained"))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "phenomenon"),
    [
        ("They said it rained.", "They", "said", "it rained", "pronoun"),
        ('The guard: "It rained."', "The guard", ":", "It rained.", "colon"),
        ('The guard added: "It rained."', "The guard", "added", "It rained.", "colon"),
        ("Ms Dube went on to say it rained.", "Ms Dube", "went on to say", "it rained", "three-word cue"),
        ("It rained, according to sailors.", "sailors", "according to", "It rained", "according to"),
        ("Ms Dube told reporters it rained.", "Ms Dube", "told", "it rained", "told"),
        ("Ms Dube tweeted it rained.", "Ms Dube", "tweeted", "it rained", "written"),
        ("The firm's claim that it rained failed.", "The firm's", "claim that", "it rained", "noun cue"),
        ("Ms Dube was quoted as saying it rained.", "Ms Dube", "was quoted as saying", "it rained", "passive"),
    ],
)
def test_the_cue_or_the_source_tells_the_phenomenon(
    text: str, source: str, cue: str, content: str, phenomenon: str
) -> None:
    assert phenomenon in shown(told(text, source, cue, content))


def test_according_to_is_no_cue_of_three_words() -> None:
    assert "three-word cue" not in shown(
        told("Only according to Ms Dube it rained.", "Ms Dube", "Only according to", "it rained")
    )


def test_a_quotation_cut_by_its_cue_is_split() -> None:
    text = '"It rained," Ms Dube said, "all night."'
    assert "split" in shown(told(text, "Ms Dube", "said", "It rained,", "all night."))


def test_two_pieces_after_the_cue_are_not_split() -> None:
    text = "Ms Dube said it rained, and that it blew."
    assert "split" not in shown(told(text, "Ms Dube", "said", "it rained", "it blew"))


def test_a_quoted_paragraph_of_its_own_floats() -> None:
    text = 'Ms Dube said it rained.\n\n"It rained all night."\n\nThe road is shut.'
    assert "floating" in shown(told(text, None, None, "It rained all night."))


def test_a_quoted_paragraph_with_its_cue_does_not_float() -> None:
    text = 'The road is shut.\n\n"It rained all night," said Ms Dube.'
    assert "floating" not in shown(told(text, "Ms Dube", "said", "It rained all night,"))
