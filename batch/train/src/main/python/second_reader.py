"""Trains the second reader of figures: a pretrained encoder, fine-tuned to tell whose a figure is.

What it learns from is written by `broadsheet reading-examples`, so that a figure is shown to it in training as it is when
articles are read. The network that comes out is ONNX with weights of eight bits (seven used, so that no processor overflows).
"""

import argparse
import collections
import json
import math
import pathlib
import random

import numpy
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional
from transformers import BertConfig, BertModel

INPUTS = ["ids", "types", "starts", "ends", "firsts", "lasts", "asker", "asked", "features", "unnamed"]
OUTPUTS = ["none", "holder", "subject", "time", "wanted"]
#: How many values the features of a candidate have: told by the rules, sentences before, distance, type.
FEATURES = (2, 6, 10, 13)
TYPES = 13


def pretrained(file):
    """The encoder of an ONNX file whose weights are named as BERT's are."""
    model = onnx.load(file)
    stored = {weight.name: numpy_helper.to_array(weight) for weight in model.graph.initializer}
    layers = 1 + max(int(name.split(".")[2]) for name in stored if name.startswith("encoder.layer."))
    words, width = stored["embeddings.word_embeddings.weight"].shape
    encoder = BertModel(
        BertConfig(
            vocab_size=words,
            hidden_size=width,
            num_hidden_layers=layers,
            num_attention_heads=width // 32,
            intermediate_size=4 * width,
        ),
        add_pooling_layer=False,
    )
    state = encoder.state_dict()
    weights = {name: torch.tensor(stored[name].copy()) for name in state if name in stored}
    for node in model.graph.node:
        for name in node.input:
            if node.op_type == "MatMul" and name in stored:
                place = node.name.strip("/").replace("/", ".").replace(".MatMul", "") + ".weight"
                weights[place] = torch.tensor(stored[name].T.copy())
    missing = [name for name in state if name not in weights and "position_ids" not in name]
    if missing:
        raise ValueError(f"{file}: no weights for {missing[:3]}")
    encoder.load_state_dict(weights, strict=False)
    return encoder


class Reader(nn.Module):
    """The network of one window: see ReadingTask for its inputs."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.types = nn.Embedding(TYPES, width)
        self.features = nn.ModuleList([nn.Embedding(values, width) for values in FEATURES])
        for table in [self.types, *self.features]:
            nn.init.zeros_(table.weight)
        self.candidate = nn.Linear(2 * width, width)
        self.question = nn.Linear(2 * width, width)
        self.candidate_factor = nn.Linear(2 * width, width)
        self.question_factor = nn.Linear(2 * width, width)
        self.score = nn.Sequential(nn.GELU(), nn.Dropout(0.1), nn.Linear(width, 1))
        self.nobody = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Linear(width, 1))
        self.unnamed = nn.Embedding(2, 1)
        nn.init.zeros_(self.unnamed.weight)
        self.subject = nn.Linear(2 * width, 2 * width)
        self.time = nn.Linear(2 * width, 2 * width)
        self.wanted = nn.Linear(2 * width, 2)
        encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        encoder.embeddings.position_embeddings.weight.requires_grad_(False)

    def encode(self, ids, types):
        tables = self.encoder.embeddings
        heads = self.encoder.config.num_attention_heads
        x = tables.word_embeddings(ids) + self.types(types)
        x = x + tables.position_embeddings.weight[: ids.shape[0]] + tables.token_type_embeddings.weight[0]
        x = tables.dropout(tables.LayerNorm(x))
        for layer in self.encoder.encoder.layer:
            own = layer.attention.self
            query, key, value = (
                part(x).view(-1, heads, 32).transpose(0, 1) for part in (own.query, own.key, own.value)
            )
            share = own.dropout(torch.softmax(query @ key.transpose(1, 2) / math.sqrt(32), -1))
            mixed = (share @ value).transpose(0, 1).reshape(-1, heads * 32)
            x = layer.attention.output.LayerNorm(
                layer.attention.output.dropout(layer.attention.output.dense(mixed)) + x
            )
            inner = functional.gelu(layer.intermediate.dense(x))
            x = layer.output.LayerNorm(layer.output.dropout(layer.output.dense(inner)) + x)
        return x

    def forward(self, ids, types, starts, ends, firsts, lasts, asker, asked, features, unnamed):
        x = self.encode(ids, types)
        questions = torch.cat([x[starts], x[ends]], 1)
        spans = torch.cat([x[firsts], x[lasts]], 1)
        nobody = self.nobody(questions).squeeze(1) + self.unnamed(unnamed).squeeze(1)
        pair = self.candidate(spans)[asked] + self.question(questions)[asker]
        pair = pair + self.candidate_factor(spans)[asked] * self.question_factor(questions)[asker] * 0.1
        for column, table in enumerate(self.features):
            pair = pair + table(features[:, column])
        width = x.shape[1]
        scale = width**0.5
        subject = self.subject(questions).view(-1, 2, width) @ x.T / scale
        time = self.time(questions).view(-1, 2, width) @ x.T / scale
        return nobody, self.score(pair).squeeze(1), subject, time, self.wanted(questions)


def tensors(window, forget):
    """The inputs of a window; of a share of the figures what the rules told is left out, lest it is all that is learned."""
    values = {name: torch.tensor(window[name]) for name in INPUTS}
    values["features"] = values["features"].view(-1, len(FEATURES)).clone()
    if forget:
        dropped = torch.rand(len(window["starts"])) < forget
        values["features"][dropped[values["asker"]], 0] = 0
        values["unnamed"] = values["unnamed"].clone()
        values["unnamed"][dropped] = 0
    return [values[name] for name in INPUTS]


def missed(scores, right):
    """Minus the logarithm of the share that the right answers have together."""
    return torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0)


def loss(found, window):
    nobody, holder, subject, time, wanted = found
    parts, at = [], 0
    for index, figure in enumerate(window["figures"]):
        candidates = figure["candidates"]
        scores = torch.cat([nobody[index : index + 1], holder[at : at + candidates]])
        at += candidates
        if "wanted" not in figure:
            continue
        goal = torch.tensor([0 if figure["wanted"] == "NO" else 1])
        part = 0.5 * functional.cross_entropy(wanted[index : index + 1], goal)
        if figure["wanted"] != "NO":
            right = torch.tensor([figure["nobody"], *figure["holders"]])
            if right.any():
                part = part + missed(scores, right)
            for name, ends in (("subject", subject), ("time", time)):
                none = [0] if figure["no " + name] else []
                first = none + [place[0] for place in figure[name]]
                last = none + [place[1] for place in figure[name]]
                if first:
                    part = part + 0.25 * (missed(ends[index, 0], first) + missed(ends[index, 1], last))
        parts.append(part)
    return torch.stack(parts).mean() if parts else None


def kind(window):
    return window["document"].split("/")[0]


def measure(reader, windows):
    """Prints how many holders are right by the rules, by the reader, and where the reader is followed."""
    reader.eval()
    counts = collections.defaultdict(collections.Counter)
    steps = (0.03, 0.06, 0.1, 0.2)
    with torch.no_grad():
        for window in windows:
            nobody, holder, *_ = reader(*tensors(window, 0))
            at = 0
            for index, figure in enumerate(window["figures"]):
                size = figure["candidates"]
                shares = torch.softmax(torch.cat([nobody[index : index + 1], holder[at : at + size]]), 0).tolist()
                at += size
                if figure.get("wanted", "NO") == "NO":
                    continue
                sums, right = collections.Counter({None: shares[0]}), {None: figure["nobody"]}
                told = 0 if any(figure["told"]) else shares[0]
                for number, (who, is_right) in enumerate(zip(figure["who"], figure["holders"])):
                    key = who or number
                    sums[key] += shares[number + 1]
                    right[key] = is_right
                    told += shares[number + 1] if figure["told"][number] else 0
                best = max(sums, key=sums.get)
                count = counts[kind(window)]
                count["all"] += 1
                count["rules"] += figure["rules"]
                count["reader"] += right[best]
                for step in steps:
                    follow = told < step and sums[best] > 0.5
                    count[step] += right[best] if follow else figure["rules"]
    for name, count in sorted(counts.items()):
        share = {key: round(100 * value / count["all"], 1) for key, value in count.items() if key != "all"}
        print(name, count["all"], share, flush=True)


def train(reader, windows, epochs, rate, batch, forget):
    groups = [
        {"params": [weight for weight in reader.encoder.parameters() if weight.requires_grad], "lr": rate},
        {"params": [w for name, w in reader.named_parameters() if not name.startswith("encoder.")], "lr": 8 * rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * math.ceil(len(windows) / batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.08 * steps + 1)) * max(0.02, 1 - step / steps)
    )
    for epoch in range(epochs):
        reader.train()
        order = random.sample(windows, len(windows))
        total = 0.0
        for start in range(0, len(order), batch):
            optimizer.zero_grad()
            several = order[start : start + batch]
            for window in several:
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    found = reader(*tensors(window, forget))
                part = loss([scores.float() for scores in found], window)
                if part is not None:
                    (part / len(several)).backward()
                    total += part.item() / len(order)
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {epochs}: loss {total:.3f}", flush=True)


def export(reader, window, folder):
    reader.eval()
    whole = folder / "second-reader.f32.onnx"
    axes = {name: {0: "P"} for name in ("ids", "types")}
    axes |= {name: {0: "Q"} for name in ("starts", "ends", "unnamed", "none", "wanted")}
    axes |= {name: {0: "S"} for name in ("firsts", "lasts")}
    axes |= {name: {0: "C"} for name in ("asker", "asked", "features", "holder")}
    axes |= {name: {0: "Q", 2: "P"} for name in ("subject", "time")}
    torch.onnx.export(
        reader,
        tuple(tensors(window, 0)),
        str(whole),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    small = folder / "second-reader.onnx"
    quantize_dynamic(
        str(whole),
        str(small),
        weight_type=QuantType.QInt8,
        reduce_range=True,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )
    print(f"{small}: {small.stat().st_size} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=pathlib.Path, help="what broadsheet reading-examples wrote")
    parser.add_argument("encoder", type=pathlib.Path, help="the pretrained encoder, ONNX")
    parser.add_argument("folder", type=pathlib.Path, help="where the network goes")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--forget", type=float, default=0.3, help="share of figures shown without what the rules told")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    numpy.random.seed(options.seed)
    torch.manual_seed(options.seed)
    windows = [json.loads(line) for line in options.examples.open(encoding="utf-8")]
    learned = [window for window in windows if not window["measured"]]
    measured = [window for window in windows if window["measured"]]
    print(len(learned), "windows to learn from,", len(measured), "to measure on", flush=True)
    reader = Reader(pretrained(str(options.encoder)))
    train(reader, learned, options.epochs, options.rate, options.batch, options.forget)
    measure(reader, measured)
    torch.save(reader.state_dict(), options.folder / "second-reader.pt")
    export(reader, windows[0], options.folder)


if __name__ == "__main__":
    main()
