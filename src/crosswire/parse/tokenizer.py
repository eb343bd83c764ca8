"""spaCy's tokenizer with the marks that papers print."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "crosswire.papers.v1"

# Papers print quotation marks with no space after them (`gone,”said one`).
MARKS = (r"[“”\"«»]", r"[,.!?](?=[“”\"«»])")


def register() -> str:
    """Make the tokenizer known to spaCy; the name that a pipeline's settings call it by."""
    from spacy.util import registry  # late: `--help` must not pay for it

    registry.tokenizers(NAME, func=lambda: papers_tokenizer)
    return NAME


def papers_tokenizer(nlp: "Language") -> "Callable[[str], Doc]":
    """The tokenizer of the pipeline's language, with `MARKS` among its infixes.

    It is made whole at once, since any change to a tokenizer compiles all its special cases again, which takes as long as
    parsing one report.
    """
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without types
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    rules = nlp.Defaults
    tokenizer: Callable[[str], Doc] = Tokenizer(
        nlp.vocab,
        rules=rules.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(rules.prefixes or ()).search,
        suffix_search=compile_suffix_regex(rules.suffixes or ()).search,
        infix_finditer=compile_infix_regex([*(rules.infixes or ()), *MARKS]).finditer,
        token_match=rules.token_match,
        url_match=rules.url_match,
    )
    return tokenizer
