"""Which copy reports derive from: credits, shared passages, quotations, interviews."""

import random

import pytest

from crosswire.story.origins import find_origins
from tests.story.told import copies_of, told, told_to_agency, whole

FERRY = (
    "A ferry carrying 212 people ran aground on rocks outside the harbour before dawn, tearing a gash along its hull below "
    "the car deck. Fishing boats reached the stricken vessel within twenty minutes and ferried passengers to a slipway, "
    "where volunteers wrapped them in blankets. Two crew members who had been asleep beside the engine room were missing."
)
OWN_FERRY = (
    "Two crewmen are unaccounted for after a passenger ship struck a reef off the port early on Tuesday. Local trawlers took "
    "off everyone else aboard, the harbour master said. Divers will look at the damage once the swell drops."
)
MARKET = (
    "Fire swept through the covered market overnight and left forty stalls in ashes. Traders said that sprinklers installed "
    "two winters ago never came on, though the alarm rang for most of an hour. Nobody was hurt."
)
QUOTATION = "We warned the company twice that the lamps on that reef were dark and nobody ever came to mend them"


def test_two_reports_in_their_own_words_are_two_origins() -> None:
    origins, statements = find_origins([told("a", FERRY), told("b", OWN_FERRY)])
    assert whole(origins) == [("a",), ("b",)]
    assert len(set(statements.values())) == 2


def test_copies_of_one_text_are_one_origin_with_the_shared_words_as_evidence() -> None:
    (origin,), _ = find_origins([told("a", FERRY), told("b", f"{FERRY} More to follow.")])
    assert (origin.kind, origin.reports) == ("copy", ("a", "b"))
    assert {e.kind for e in origin.evidence} == {"shared-text"}


@pytest.mark.parametrize("number", [3, 12])
def test_many_copies_count_one_origin(number: int) -> None:
    reports = [told(f"r{n:02}", f"Page {n} of the morning edition. {FERRY}") for n in range(number)]
    (origin,), statements = find_origins(reports)
    assert len(origin.reports) == number
    assert set(statements.values()) == {origin.id}
    assert len({e.spans[0].report for e in origin.evidence} | {e.spans[1].report for e in origin.evidence}) == number


def test_a_credited_agency_makes_one_origin_by_its_name() -> None:
    credited = [told("a", f"{FERRY}\n\n(Reuters)"), told("b", f"PORT LOUIS (Reuters) - {OWN_FERRY}")]
    (origin,), _ = find_origins(credited)
    assert (origin.kind, origin.name, origin.reports) == ("wire", "Reuters", ("a", "b"))
    assert {e.kind for e in origin.evidence} >= {"credit", "dateline"}


def test_an_agency_is_the_origin_of_what_it_published_itself() -> None:
    (origin,), _ = find_origins([told("a", FERRY, outlet="www.reuters.com")])
    assert (origin.kind, origin.name) == ("wire", "Reuters")


def test_citing_an_agency_is_kept_as_evidence_and_proves_no_copy() -> None:
    cites = told_to_agency(told("a", f"{OWN_FERRY} “It was dark,” the mate told Reuters."), "Reuters", "It was dark")
    origins, _ = find_origins([cites, told("b", MARKET)])
    (own,) = [o for o in origins if "a" in o.reports]
    assert own.kind == "own"
    assert [e.kind for e in own.evidence] == ["citation"]


def test_what_was_told_to_an_agency_is_its_copy_in_every_report_that_prints_it() -> None:
    def printing(name: str, text: str) -> object:
        return told_to_agency(
            told(name, f"{text} The mate told Reuters the lamps were dark."), "Reuters", "lamps were dark"
        )

    copies = copies_of(printing("a", OWN_FERRY), printing("b", MARKET))  # type: ignore[arg-type]
    assert copies["a-3"] == copies["b-3"]
    assert copies["a-0"] != copies["b-0"]


def test_a_shared_passage_leaves_each_report_an_origin_of_its_own_for_the_rest() -> None:
    passage = "Fishing boats reached the stricken vessel within twenty minutes and ferried passengers to a slipway."
    rest = ("Harbour dues rose again this spring. " * 6, "The council meets on the bypass tonight. " * 6)
    a, b = told("a", f"{OWN_FERRY} {rest[0]}{passage}"), told("b", f"{MARKET} {rest[1]}{passage}")
    origins, copies = find_origins([a, b])
    assert whole(origins) == [("a",), ("b",)]
    assert copies[a.statements[-1].id] == copies[b.statements[-1].id]
    assert copies["a-0"] != copies["b-0"]


def test_one_public_quotation_does_not_make_two_reports_one_copy() -> None:
    a = told("a", f"{OWN_FERRY}\n\n“{QUOTATION},” said the pilot.")
    b = told("b", f"Pilots had complained.\n\n“{QUOTATION},” one of them told the inquiry. {MARKET}")
    origins, _ = find_origins([a, b])
    assert whole(origins) == [("a",), ("b",)]
    assert [o.name for o in origins if o.partial] == ["shared quotation"]


def test_a_passage_shared_with_agency_copy_is_the_agencys() -> None:
    passage = "Fishing boats reached the stricken vessel within twenty minutes and ferried passengers to a slipway."
    b = told("b", f"{MARKET} {'The council meets on the bypass tonight. ' * 8}{passage}")
    tail = (
        "Insurers were told. Salvage tugs left for the reef at noon. Schools on the island took in stranded families."
    )
    origins, copies = find_origins([told("a", f"{FERRY} {tail}\n\n(Reuters)"), b])
    (wire,) = [o for o in origins if o.kind == "wire"]
    assert copies[b.statements[-1].id] == wire.id
    assert copies["b-0"] != wire.id


def test_a_page_that_pastes_two_items_does_not_make_them_one() -> None:
    padding = "Here is what our readers sent us from the coast and the hills this morning. " * 3
    origins, copies = find_origins([told("a", FERRY), told("b", MARKET), told("page", f"{FERRY} {padding} {MARKET}")])
    assert copies["a-0"] != copies["b-0"]
    assert not any({"a", "b"} <= set(o.reports) for o in origins)


@pytest.mark.parametrize(
    "formula",
    [
        "Anyone with information is asked to call Crime Stoppers.",
        "He was taken to the hospital where he was pronounced dead.",
        "The company did not immediately respond to a request for comment.",
        "The investigation is ongoing, police said, and no arrests have been made.",
    ],
)
def test_a_formula_of_news_is_no_sign_of_copy(formula: str) -> None:
    origins, _ = find_origins([told("a", f"{OWN_FERRY} {formula}"), told("b", f"{MARKET} {formula}")])
    assert whole(origins) == [("a",), ("b",)]
    assert not any(o.partial for o in origins)


def test_shared_names_are_no_sign_of_copy() -> None:
    names = "Harbour Master Jonathan Pilbeam, Superintendent Marie Duval and Deputy Mayor Oscar Lindqvist"
    origins, _ = find_origins([told("a", f"{OWN_FERRY} {names} spoke."), told("b", f"{MARKET} Asked were {names}.")])
    assert whole(origins) == [("a",), ("b",)]


def test_the_earlier_report_is_the_source() -> None:
    (origin,), _ = find_origins([told("a", FERRY, published="2031-04-03"), told("b", FERRY, published="2031-04-01")])
    assert {e.source for e in origin.evidence} == {"b"}


def test_a_trimmed_report_has_its_words_from_the_whole() -> None:
    (origin,), _ = find_origins([told("a", FERRY.split(". ")[0]), told("b", FERRY)])
    assert {e.source for e in origin.evidence} == {"b"}


def test_two_undated_copies_of_one_length_tell_no_direction() -> None:
    (origin,), _ = find_origins([told("a", FERRY), told("b", FERRY)])
    assert {e.source for e in origin.evidence} == {None}


def test_the_order_of_the_reports_changes_nothing() -> None:
    reports = [
        told("a", f"{FERRY}\n\n(Reuters)"),
        told("b", FERRY[40:]),
        told("c", f"{MARKET} {FERRY[150:]}"),
        told("d", MARKET),
        told("e", OWN_FERRY),
    ]
    found = find_origins(reports)
    for seed in range(5):
        shuffled = random.Random(seed).sample(reports, len(reports))  # noqa: S311  # no secret: an order to try
        assert find_origins(shuffled) == found


def test_a_report_that_repeats_another_adds_no_origin() -> None:
    before, _ = find_origins([told("a", FERRY), told("b", OWN_FERRY)])
    after, _ = find_origins([told("a", FERRY), told("b", OWN_FERRY), told("c", FERRY)])
    assert len(after) == len(before)


def test_a_report_without_words_has_an_origin_of_its_own() -> None:
    origins, _ = find_origins([told("a", "..."), told("b", "...")])
    assert whole(origins) == [("a",), ("b",)]


def test_a_line_that_another_report_begins_with_is_taken_from_it_however_short() -> None:
    origins, _ = find_origins(
        [told("a", "Grounded ferry leaks oil off reef"), told("b", f"Grounded ferry leaks oil off reef\n\n{FERRY}")]
    )
    assert whole(origins) == [("a", "b")]


def test_an_address_both_reports_give_is_no_sign_of_copy() -> None:
    address = "in an apartment building in the 1600 block of West 205th Street"
    origins, _ = find_origins(
        [told("a", f"{OWN_FERRY} They met {address}."), told("b", f"{MARKET} It began {address}.")]
    )
    assert whole(origins) == [("a",), ("b",)]


def test_words_that_a_report_says_twice_tell_once() -> None:
    lines = ("the harbour pilot of nine winters", "a pilot of nine winters", "harbour pilot of nine winters who")
    repeated = ". ".join(f"Then came {line} again" for line in lines * 3)
    origins, _ = find_origins([told("a", f"{OWN_FERRY} {repeated}."), told("b", f"{MARKET} It was {lines[0]}.")])
    assert not any(len(o.reports) > 1 and not o.partial for o in origins)
