"""The cross-encoder: BERT written out, its weights read from the encoder's ONNX file, and a head of three classes."""

import math

import torch
import torch.nn.functional as F
from torch import nn

LABELS = ["SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO"]

# name: layers, how the sentence vector is taken from the last layer, files
BASES = {
    "bge-small": (12, "cls", "bge-small-en-v1.5.onnx", "bge-small-en-v1.5-tokenizer.json"),
    "minilm-l6": (6, "mean", "all-minilm-l6-v2.onnx", "all-minilm-l6-v2-tokenizer.json"),
}
WIDTH, HEADS, INNER, VOCAB, POSITIONS = 384, 12, 1536, 30522, 512


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.dropout = dropout
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = qkv[0], qkv[1], qkv[2]
        # written out: on a processor the fused attention of torch spends half of a training step going backwards
        scores = (query / math.sqrt(WIDTH // HEADS)) @ key.transpose(-1, -2)
        mixed = torch.softmax(scores + mask.to(scores.dtype), -1).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class CrossEncoder(nn.Module):
    def __init__(self, base, dropout=0.1):
        super().__init__()
        layers, self.pooling, _, _ = BASES[base]
        self.dropout = dropout
        self.words = nn.Embedding(VOCAB, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(layers)])
        self.pre = nn.Linear(WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, len(LABELS))
        for linear in (self.pre, self.head):
            nn.init.normal_(linear.weight, std=0.02)
            nn.init.zeros_(linear.bias)

    def encode(self, ids, mask, segments):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]][None] + self.segments(segments)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        hidden = ((1 - mask.float()) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        if self.pooling == "cls":
            return x[:, 0]
        weight = mask.float()[..., None]
        return (x * weight).sum(1) / weight.sum(1)

    def forward(self, ids, mask, segments):
        pooled = self.encode(ids, mask, segments)
        pooled = F.dropout(torch.tanh(self.pre(pooled)), self.dropout, self.training)
        return self.head(pooled).float()


def encoder_tensors(graph):
    """Where the encoder's tensors are in the ONNX graph, by our names: (initialiser, transposed, row range or None).

    The weights of the linear layers have no names of their own there; they are found by the node that uses them.
    """
    weights = {}
    initialisers = {i.name for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in initialisers:
            weights[node.name.strip("/").replace("/", ".").replace("_", ".")] = node.input[1]

    def weight(module):
        ending = (module + ".MatMul").replace("_", ".")
        return next(name for node, name in weights.items() if node.endswith(ending))

    found = {}
    for ours, theirs in (("words", "word"), ("positions", "position"), ("segments", "token_type")):
        found[f"{ours}.weight"] = (f"embeddings.{theirs}_embeddings.weight", False, None)
    for part in ("weight", "bias"):
        found[f"norm.{part}"] = (f"embeddings.LayerNorm.{part}", False, None)
    layer = 0
    while f"encoder.layer.{layer}.output.dense.bias" in initialisers:
        theirs, ours = f"encoder.layer.{layer}.", f"layers.{layer}."
        for place, name in enumerate(("query", "key", "value")):
            rows = (place * WIDTH, (place + 1) * WIDTH)
            module = f"{theirs}attention.self.{name}"
            found[f"{ours}qkv.weight:{place}"] = (weight(module), True, rows)
            found[f"{ours}qkv.bias:{place}"] = (module + ".bias", False, rows)
        for name, module in (("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")):
            # "layer.3.output.dense" must not be taken for "layer.3.attention.output.dense"
            found[f"{ours}{name}.weight"] = (weight(f"layer.{layer}.{module}"), True, None)
            found[f"{ours}{name}.bias"] = (f"{theirs}{module}.bias", False, None)
        for name, module in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            for part in ("weight", "bias"):
                found[f"{ours}{name}.{part}"] = (f"{theirs}{module}.{part}", False, None)
        layer += 1
    return found


def load_encoder(model, onnx_path):
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(onnx_path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = model.state_dict()
    for ours, (name, transposed, rows) in encoder_tensors(graph).items():
        array = arrays[name].T if transposed else arrays[name]
        target = state[ours.split(":")[0]]
        target = target[rows[0] : rows[1]] if rows else target
        if tuple(target.shape) != array.shape:
            raise ValueError(f"{ours} is {tuple(target.shape)}, {name} is {array.shape}")
        target.copy_(torch.from_numpy(array.copy()))
    return model
