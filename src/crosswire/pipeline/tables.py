"""What Crosswire can read, compare and write: explicit tables. A new kind is one module and one line here."""

from collections.abc import Mapping

from crosswire.compare.actor import compare_actors
from crosswire.compare.attribution import compare_attributions
from crosswire.compare.category import compare_categories
from crosswire.compare.cause import compare_causes
from crosswire.compare.extent import compare_extents
from crosswire.compare.figure import compare_figures
from crosswire.compare.place import compare_places
from crosswire.compare.quotation import compare_quotations
from crosswire.compare.stance import compare_stances
from crosswire.compare.time import compare_times
from crosswire.compare.unit import compare_units
from crosswire.compare.view import Comparer
from crosswire.ingest.html_file import read_html_file
from crosswire.ingest.json_lines import read_json_lines
from crosswire.ingest.source import Reader
from crosswire.ingest.text_file import read_text_file

READERS: Mapping[str, Reader] = {
    ".txt": read_text_file,
    ".html": read_html_file,
    ".htm": read_html_file,
    ".jsonl": read_json_lines,
    ".jsonl.gz": read_json_lines,
}

# In the order in which an account lists the differences of one claim.
COMPARERS: tuple[Comparer, ...] = (
    compare_figures,
    compare_units,
    compare_categories,
    compare_places,
    compare_times,
    compare_causes,
    compare_extents,
    compare_actors,
    compare_attributions,
    compare_stances,
    compare_quotations,
)
