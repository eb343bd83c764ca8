"""Settings of this stage."""

import msgspec


class SettleOptions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How moments are settled.

    `latest_year` is the last year that an undated report can be from; `None` takes the one that ships (`horizon` in
    `lexicon/en/time.toml`). There is no clock: the same reports give the same account on any day.
    """

    latest_year: int | None = None
