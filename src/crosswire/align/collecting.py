"""The garbage collector, kept from looking again and again through what a stage makes and keeps."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """No collection in here, for stages that make much and drop little; values refer to each other in no circle.

    Looking through a large story's values each time that their number has grown by a quarter took half of writing it.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # To the oldest generation with what was made, as if collections had been through it: else the next two look
        # through all of it, for a tenth of a second each. What circles there are goes with a full collection.
        gc.freeze()
        gc.unfreeze()
        if was_collecting:
            gc.enable()
