"""Which reports tell of one event."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from crosswire.lexicon.weights import weight_of
from crosswire.model.annotation import Annotation
from crosswire.model.identity import content_id
from crosswire.model.story import Story
from crosswire.story.likeness import Profile, likeness, profile_of

# Tuned on corpora/stories (2013-14 and 2015) and on all development events thrown together: there no two events may merge.
ALIKE = 0.5  # mean probability that a pair across two groups tells of one event
TELLING = 15  # words by which a report is looked up
SHARED = 2  # of them; pairs that share fewer are not looked at
NEAREST = 40  # reports with one word that each is paired with
ASKED = 6  # reports that speak for a group


def group_stories(annotations: Sequence[Annotation], *, one_story: bool = False) -> tuple[Story, ...]:
    """The stories of these reports, each with its reports sorted by id; sorted by story id.

    Average-linkage clustering of reports by how likely two of them tell of one event. Reports whose input named a story
    are kept to it; `one_story` takes all as one.
    """
    by_id = {a.report.id: a for a in annotations}
    groups: list[list[str]] = []
    if one_story:
        groups = [sorted(by_id)]
    else:
        named: dict[str, list[str]] = defaultdict(list)
        for report_id, annotation in sorted(by_id.items()):
            if annotation.report.story is not None:
                named[annotation.report.story].append(report_id)
        rest = [a for _, a in sorted(by_id.items()) if a.report.story is None]
        groups = [*named.values(), *_cluster(rest)]
    stories = [_story([by_id[r] for r in group]) for group in groups if group]
    return tuple(sorted(stories, key=lambda s: s.id))


def _story(annotations: Sequence[Annotation]) -> Story:
    reports = tuple(a.report.id for a in annotations)
    given = {a.report.story for a in annotations}
    story = next(iter(given)) if len(given) == 1 and None not in given else None
    return Story(id=story or content_id("story", *reports), title=_title(annotations), reports=reports)


def _title(annotations: Sequence[Annotation]) -> str:
    """The headline that shares most with all the others; ties by the text."""
    titles = {a.report.id: headline_of(a) for a in annotations}
    words = {r: set(t.lower().split()) for r, t in titles.items()}
    everything = Counter(w for own in words.values() for w in own)

    def shared(report: str) -> float:
        return sum(weight_of(w) * (everything[w] - 1) for w in sorted(words[report])) / (1 + len(words[report]))

    best = min(titles, key=lambda r: (-shared(r), titles[r], r))
    return titles[best]


def headline_of(annotation: Annotation) -> str:
    """A report's headline: its title, else its headline part, else the beginning of its text, cut at a word."""
    report = annotation.report
    if report.title:
        return report.title
    for part in annotation.layout.parts:
        if part.kind == "headline":
            return " ".join(report.text[part.start : part.end].split())
    words = report.text[:400].split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _cluster(annotations: Sequence[Annotation]) -> list[list[str]]:
    """Average linkage, the most alike pairs first, over pairs of reports that share telling words."""
    profiles = {a.report.id: profile_of(a) for a in annotations}
    alike = {pair: likeness(profiles[pair[0]], profiles[pair[1]]) for pair in proposed_pairs(profiles)}
    group_of = {r: r for r in profiles}
    members = {r: [r] for r in profiles}
    for a, b in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        if alike[a, b] < ALIKE:
            break
        left, right = sorted((group_of[a], group_of[b]))
        if left != right and _mean_likeness(members[left], members[right], profiles, alike) >= ALIKE:
            for report in members[right]:
                group_of[report] = left
            members[left] = sorted((*members[left], *members.pop(right)))
    return list(members.values())


def _mean_likeness(
    left: Sequence[str], right: Sequence[str], profiles: Mapping[str, Profile], alike: dict[tuple[str, str], float]
) -> float:
    """The mean over pairs across two groups; of large groups over some of each, spread evenly."""
    pairs = [(min(a, b), max(a, b)) for a in _spread(left) for b in _spread(right)]
    for pair in pairs:
        if pair not in alike:
            alike[pair] = likeness(profiles[pair[0]], profiles[pair[1]])
    return math.fsum(alike[pair] for pair in pairs) / len(pairs)


def _spread(reports: Sequence[str]) -> Sequence[str]:
    """At most `ASKED` of these reports, at even distances."""
    step = -(-len(reports) // ASKED)
    return reports[::step]


def proposed_pairs(profiles: Mapping[str, Profile]) -> list[tuple[str, str]]:
    """Pairs worth a look: they share `SHARED` of their most telling words.

    Of the reports with one word, each is paired with the `NEAREST` that follow it by date, so the cost is linear in reports.
    """
    postings: dict[str, list[str]] = defaultdict(list)
    for report in sorted(profiles, key=lambda r: (profiles[r].day or 0, r)):
        words = profiles[report].words
        for word in sorted(words, key=lambda w: (-words[w], w))[:TELLING]:
            postings[word].append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for reports in postings.values():
        for n, a in enumerate(reports):
            shared.update((min(a, b), max(a, b)) for b in reports[n + 1 : n + 1 + NEAREST])
    return sorted(pair for pair, words in shared.items() if words >= SHARED)
