"""What the other counting rules make of a story: its totals under every profile that was not chosen."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from crosswire.account.event_figures import Counting, figures_under
from crosswire.account.toll import toll_of
from crosswire.account.voices import of_one_voice
from crosswire.lexicon.profiles import load_profile, profile_names
from crosswire.model.actor import Actor
from crosswire.model.toll import Toll, Victim


def other_totals(
    counting: Counting, *, actors: Sequence[Actor], victims: Sequence[Victim], chosen: str
) -> Iterator[Toll]:
    """The story's totals under the profiles other than the chosen one, with the rule of each bound; without ledgers."""
    for name in profile_names():
        if name != chosen:
            profile = load_profile(name)
            figures = of_one_voice(figures_under(profile, counting), actors)
            yield from _totals(toll_of(figures, profile=profile, victims=victims))


def _totals(rows: Iterable[Toll]) -> Iterator[Toll]:
    for row in rows:
        if row.category is None and row.place is None:
            yield msgspec.structs.replace(row, ledger=())
