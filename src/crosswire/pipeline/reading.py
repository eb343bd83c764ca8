"""One report at a time: layout, parse, everything that extractors find. Pure, in batches, streaming."""

import logging
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from crosswire.extract.actors import find_actors
from crosswire.extract.anaphors import find_place_anaphors
from crosswire.extract.attributions import find_attributions
from crosswire.extract.moments import find_expressions
from crosswire.extract.places import find_places
from crosswire.extract.quantities import find_quantities
from crosswire.extract.quantity.circumstances import with_circumstances
from crosswire.extract.report_toll import report_toll
from crosswire.extract.statements import Found, find_statements
from crosswire.model.annotation import Annotation
from crosswire.model.layout import Layout
from crosswire.model.report import Report
from crosswire.model.token import ParsedSentence
from crosswire.parse.english import parse
from crosswire.settings import Settings
from crosswire.text.language import language_of
from crosswire.text.layout import read_layout

log = logging.getLogger(__name__)
BATCH = 32  # reports parsed together; memory is bounded by it


def annotate(reports: Iterable[Report], settings: Settings | None = None) -> Iterator[Annotation]:
    """Everything found in each report, in the order of the reports. Streams: holds one batch at a time.

    A report that is not English is kept with its layout and named in the log; nothing is extracted from it.
    """
    settings = settings or Settings()
    remaining = iter(reports)
    while batch := list(islice(remaining, BATCH)):
        yield from _annotate_batch([_with_language(r) for r in batch], settings)


def _with_language(report: Report) -> Report:
    language = (report.language or language_of(report.text)).lower()
    return msgspec.structs.replace(report, language=language.split("-")[0].split("_")[0])


def _annotate_batch(reports: list[Report], settings: Settings) -> Iterator[Annotation]:
    layouts = [read_layout(r.text, title=r.title) for r in reports]
    english = [(r, layout) for r, layout in zip(reports, layouts, strict=True) if r.language == "en"]
    parsed = parse(((r.text, layout) for r, layout in english), model=settings.model)
    for report, layout in zip(reports, layouts, strict=True):
        if report.language == "en":
            yield extract(report, layout, next(parsed))
        else:
            log.warning("%s: in %r, not English: kept, nothing is extracted from it", report.uri, report.language)
            yield Annotation(report=report, layout=layout)


def extract(report: Report, layout: Layout, sentences: tuple[ParsedSentence, ...]) -> Annotation:
    """What every extractor finds in a parsed report."""
    where = (report.id, report.text)
    expressions = find_expressions(*where, sentences)
    quantities = find_quantities(*where, sentences, expressions)
    named = find_places(*where, sentences, literal=False)
    places = tuple(p for p in named if p.use == "place")
    quantities = with_circumstances(quantities, sentences, expressions=expressions, places=places)
    actors = find_actors(*where, sentences, places)
    attributions = find_attributions(*where, layout, sentences)
    anaphors = find_place_anaphors(*where, sentences, places)
    everywhere = sorted((*places, *anaphors), key=lambda p: p.span)
    found = Found(quantities, expressions, everywhere, actors, attributions)
    return Annotation(
        report=report,
        layout=layout,
        expressions=expressions,
        quantities=quantities,
        places=places,
        metonyms=tuple(p for p in named if p.use != "place"),
        actors=actors,
        attributions=attributions,
        statements=find_statements(*where, layout, sentences=sentences, found=found),
        toll=report_toll(quantities, sentences),
    )
