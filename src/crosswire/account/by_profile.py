"""What the other counting rules make of a story: its totals under every profile that was not chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from crosswire.account.event_figures import story_figures
from crosswire.account.lookup import Lookup
from crosswire.account.toll import toll_of
from crosswire.lexicon.profiles import load_profile, profile_names
from crosswire.model.claim import Claim
from crosswire.model.place import Place
from crosswire.model.toll import Toll, Victim


def other_totals(
    lookups: Sequence[Lookup],
    *,
    claims: Sequence[Claim],
    origins: Mapping[str, str],
    places: Sequence[Place],
    victims: Sequence[Victim],
    chosen: str,
) -> Iterator[Toll]:
    """The story's totals under the profiles other than the chosen one, with the rule of each bound; without ledgers."""
    for name in profile_names():
        if name != chosen:
            profile = load_profile(name)
            figures = story_figures(lookups, claims=claims, origins=origins, profile=profile, places=places)
            yield from _totals(toll_of(figures, profile=profile, victims=victims))


def _totals(rows: Iterable[Toll]) -> Iterator[Toll]:
    for row in rows:
        if row.category is None and row.place is None:
            yield msgspec.structs.replace(row, ledger=())
