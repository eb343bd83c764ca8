"""Who says what, over real parses of newspaper prose made up for these tests."""

import time
from pathlib import Path

import pytest

from crosswire.extract.attributions import find_attributions
from crosswire.model.attribution import Attribution
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout

SEEDS = Path(__file__).parents[2] / "examples" / "izium"


def read(text: str) -> tuple[Attribution, ...]:
    layout = read_layout(text)
    found = find_attributions("r1", text, layout, next(parse([(text, layout)])))
    for attribution in found:
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            span.verify(text)
    return found


def told(attribution: Attribution) -> tuple[str, str, str]:
    """Source, cue and content in words; pieces parted by " / ", edge marks and commas left out."""

    def words(pieces: tuple[object, ...]) -> str:
        return " / ".join(str(getattr(p, "text", "")).strip("“”\"' ,.") for p in pieces)

    return words(attribution.source), words(attribution.cue), words(attribution.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officials said that six people had died in the fire.",
            ("Officials", "said", "six people had died in the fire"),
        ),
        ("Six people died, the fire service said.", ("the fire service", "said", "Six people died")),
        ("Six people, officials said, died in the fire.", ("officials", "said", "Six people / died in the fire")),
        (
            "According to a senior police officer, the road was closed.",
            ("a senior police officer", "According to", "the road was closed"),
        ),
        (
            "The road was closed, according to a senior police officer.",
            ("a senior police officer", "according to", "The road was closed"),
        ),
        (
            "“We saw smoke over the port,” said Ana Ruiz, a nurse in Callao.",
            ("Ana Ruiz, a nurse in Callao", "said", "We saw smoke over the port"),
        ),
        (
            "Paul Okoye, the harbour master, told Radio One: “The ship broke in two.”",
            ("Paul Okoye, the harbour master", "told", "The ship broke in two"),
        ),
        ("The ministry tweeted that 12 soldiers had died.", ("The ministry", "tweeted", "12 soldiers had died")),
        ("The governor condemned the attack.", ("The governor", "condemned", "the attack")),
        (
            "The general accused the rebels of shelling the camp.",
            ("The general", "accused", "the rebels of shelling the camp"),
        ),
        ("The mayor urged residents to leave at once.", ("The mayor", "urged", "to leave at once")),
        ("The union called for an inquiry.", ("The union", "called", "an inquiry")),
        (
            "The report found that the brakes had failed.",
            ("The report", "found", "the brakes had failed"),
        ),
    ],
)
def test_a_cue_has_its_source_and_its_content(text: str, expected: tuple[str, str, str]) -> None:
    assert told(read(text)[0]) == expected


def test_both_halves_of_a_split_quotation_are_one_saying() -> None:
    (found,) = read("“The water came at night,” said Musa Bello, a farmer. “By morning the bridge was gone.”")
    assert told(found)[2] == "The water came at night / By morning the bridge was gone"
    assert found.quoted == "direct"


def test_a_quotation_of_several_sentences_is_whole() -> None:
    (found,) = read("“We ran. Nobody looked back. The roof fell in,” senior nurse Grace Mbeki said.")
    assert told(found)[2] == "We ran. Nobody looked back. The roof fell in"


def test_a_paragraph_that_is_all_quotation_has_the_speaker_before() -> None:
    first, second = read(
        "President Carla Mendes likened the flood to a war.\n\n“We will rebuild every house. Nobody is left alone.”"
    )
    assert second.cue == ()
    assert second.source == first.source
    assert second.speaker == "Carla Mendes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The dam was never inspected,” said Ifeoma Adeyanju, referring to the older of the two. “They signed the form.”",
            ("Ifeoma Adeyanju", "said", "The dam was never inspected / They signed the form"),
        ),
        (
            "The new road, the mayor said, “is a danger to every child” in the valley.",
            ("the mayor", "said", "The new road / is a danger to every child” in the valley"),
        ),
        (
            "She said the annual talks, which began ten years ago, remained “one of the best chances” for peace.",
            (
                "She",
                "said",
                "the annual talks, which began ten years ago, remained “one of the best chances” for peace",
            ),
        ),
        (
            "As the coroner explained, three of the men had drowned.",
            ("the coroner", "explained", "three of the men had drowned"),
        ),
        ("But, the colonel added, he did not give the order.", ("the colonel", "added", "he did not give the order")),
        (
            'Amara Nwosu said the plant was "a time bomb," adding that nobody had listened.',
            ("Amara Nwosu", "said", 'the plant was "a time bomb'),
        ),
        ("The governor was blunt: “We were not told.”", ("The governor", "was blunt", "We were not told")),
        ("The army's denial of the report angered the families.", ("The army", "denial", "the report")),
    ],
)
def test_a_content_that_is_quoted_in_part_is_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [told(attribution) for attribution in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Every pipe is old,” the engineer said after a brief “sorry” to the crowd.",
        "“Every pipe is old,” said the engineer, one of the “big four” of the board.",
    ],
)
def test_a_name_in_marks_after_a_quotation_is_no_part_of_it(text: str) -> None:
    assert [told(attribution)[2] for attribution in read(text)] == ["Every pipe is old"]


def test_a_quotation_split_by_what_its_speaker_does_is_one_saying() -> None:
    (found,) = read("“Every house here,” says Shanthi Perera, pointing at the hill, “has someone under those stones.”")
    assert told(found) == ("Shanthi Perera", "says", "Every house here / has someone under those stones")


def test_a_plain_remark_before_a_colon_is_no_saying() -> None:
    assert read("The cause was simple: “pilot error”.") == ()


def test_a_participle_shares_its_subject() -> None:
    _, adding = read("The mayor said the bridge was closed, adding that two cars were missing.")
    assert told(adding) == ("The mayor", "adding", "two cars were missing")


def test_no_saying_stands_inside_itself() -> None:
    text = "Police chief Ronan Diop said the fire began about 2 p.m. on Marsh Street, The (Port Brinn) Star-Courier reported."
    outer = {a.id: a.of for a in read(text)}
    assert all(outer.get(above) != one for one, above in outer.items() if above)


def test_nested_sayings_make_a_tree() -> None:
    outer, middle, inner = read("Reuters quoted the ministry as saying that residents had told it the town was empty.")
    assert [told(a)[0] for a in (outer, middle, inner)] == ["Reuters", "the ministry", "residents"]
    assert (outer.of, middle.of, inner.of) == (None, outer.id, middle.id)


@pytest.mark.parametrize(
    ("text", "act", "source", "content"),
    [
        ("The governor declined to comment.", "decline", "The governor", ""),
        ("Russia did not immediately comment.", "no-comment", "Russia", ""),
        (
            "The company has yet to respond to a request for comment.",
            "no-comment",
            "The company",
            "a request for comment",
        ),
        ("There was no immediate comment from Lima.", "no-comment", "Lima", ""),
        ("Mr Diallo could not be reached for comment.", "no-comment", "Mr Diallo", ""),
        ("The video could not be independently verified.", "unverified", "", "The video"),
        ("Reuters could not immediately verify the reports.", "unverified", "Reuters", "the reports"),
        ("The army has denied targeting the school.", "deny", "The army", "targeting the school"),
        ("The minister dismissed the reports as lies.", "deny", "The minister", "the reports as lies"),
        ("The governor confirmed the deaths.", "confirm", "The governor", "the deaths"),
        ("Forecasters warned of further floods.", "warn", "Forecasters", "further floods"),
        ("The attack was claimed by a local militia.", "claim", "a local militia", "The attack"),
    ],
)
def test_denials_silences_and_failed_checks_have_their_act(text: str, act: str, source: str, content: str) -> None:
    (found,) = read(text)
    assert (found.act, told(found)[0], told(found)[2]) == (act, source, content)


def test_an_outlet_is_the_medium_and_a_crowd_the_addressee() -> None:
    first, second = read("The mayor told Sky News on Monday that he was safe. He told the crowd that it was over.")
    assert first.medium is not None
    assert first.medium.text == "Sky News"
    assert first.moment is not None
    assert first.moment.text == "Monday"
    assert second.addressee is not None
    assert second.addressee.text == "the crowd"


def test_a_statement_is_the_medium() -> None:
    (found,) = read("The army said in a statement that the road was open.")
    assert found.medium is not None
    assert found.medium.text == "a statement"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("John Carter said the road was open.", "named"),
        ("A spokesman said the road was open.", "role"),
        ("One resident said the road was open.", "anonymous"),
        ("A colonel, who asked not to be named, said the road was open.", "anonymous"),
        ("The report said the road was open.", "document"),
        ("Our reporter says the road is open.", "own"),
    ],
)
def test_a_source_has_its_kind(text: str, kind: str) -> None:
    assert [a.source_kind for a in read(text)] == [kind]


def test_a_pronoun_has_the_speaker_before() -> None:
    _, second = read("President Maria Lopez said the dam had held. She said no one was hurt.")
    assert second.speaker == "Maria Lopez"


@pytest.mark.parametrize(
    "text",
    [
        "He bought the so-called “death house” for his mother.",
        "The film “The Long Road Home” opened in Lagos on Friday.",
        "The man called the police from a shop.",
        "Nobody will say what happened.",
    ],
)
def test_scare_quotes_titles_and_plans_are_no_sayings(text: str) -> None:
    assert read(text) == ()


def test_a_name_in_marks_after_call_is_a_saying() -> None:
    (found,) = read('It was over soon, in a conflict Moscow calls a "special military operation".')
    assert told(found) == ("Moscow", "calls", 'a "special military operation')


def test_a_headline_with_a_colon_names_its_source() -> None:
    found = read("Police: Gunman still at large\n\nThe search goes on in the hills north of the town.")
    assert told(found[0]) == ("Police", ":", "Gunman still at large")


def test_an_embedded_post_is_its_authors() -> None:
    (found,) = read("Smoke over the harbour right now, stay away. — Jo Banks (@jobanks) July 17, 2015")
    assert told(found)[0] == "Jo Banks (@jobanks)"


def test_the_seeds_keep_their_silences() -> None:
    acts = [a.act for path in sorted(SEEDS.glob("*.txt")) for a in read(path.read_text(encoding="utf-8"))]
    assert acts.count("no-comment") == 3
    assert acts.count("deny") == 2
    assert acts.count("unverified") == 1


@pytest.mark.parametrize("text", ["“ a " * 3_000, "he said " * 3_000, "“Yes.” " * 3_000, "Police: “" * 2_000])
def test_hostile_marks_end_in_bounded_time(text: str) -> None:
    layout = read_layout(text)
    sentences = next(parse([(text, layout)]))
    began = time.process_time()
    find_attributions("r1", text, layout, sentences)
    assert time.process_time() - began < 5
