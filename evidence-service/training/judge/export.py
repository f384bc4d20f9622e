"""Writes the judge that the service runs: the encoder's graph with the tuned weights and a head, int8, and what goes with it.

  python3 export.py --data DIR --weights DIR --checkpoint WORK/best.pt --out OUT --version 1

Weights are rounded to 7 bits by default: processors without VNNI add two products of u8 and s8 in 16 bits,
and with 8-bit weights the sum can overflow there without a word.
"""

import argparse
import datetime
import hashlib
import json
import os
import random
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import data
from batches import predict
from evaluate import onnx_runner, truths
from measure import fit_temperature, macro_f1, softmax
from model import BASES, LABELS, CrossEncoder, encoder_tensors
from wordpiece import WordPiece

# pairs from which the size of activations is read
CALIBRATED_ON = 128


def fp32(model, base, encoder_file, out):
    graph_file = onnx.load(encoder_file)
    graph = graph_file.graph
    initialisers = {i.name: i for i in graph.initializer}
    state = model.state_dict()
    for ours, (name, transposed, rows) in encoder_tensors(graph).items():
        tensor = state[ours.split(":")[0]]
        tensor = tensor[rows[0] : rows[1]] if rows else tensor
        array = (tensor.T if transposed else tensor).numpy()
        initialisers[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array, np.float32), name))
    hidden = graph.output[0].name

    def constant(name, array):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array) if array.ndim else array, name))
        return name

    if BASES[base][1] == "cls":
        graph.node.append(
            helper.make_node(
                "Gather", [hidden, constant("judge_first", np.array(0, np.int64))], ["judge_pooled"], axis=1
            )
        )
    else:
        opset = graph_file.opset_import[0].version
        axes = {"axes": [2]} if opset < 13 else {}
        extra = [] if opset < 13 else [constant("judge_axis", np.array([2], np.int64))]
        sum_axes = {"axes": [1]} if opset < 13 else {}
        sum_extra = [] if opset < 13 else [constant("judge_sum_axis", np.array([1], np.int64))]
        graph.node.extend(
            [
                helper.make_node("Cast", ["attention_mask"], ["judge_mask"], to=TensorProto.FLOAT),
                helper.make_node("Unsqueeze", ["judge_mask", *extra], ["judge_mask3"], **axes),
                helper.make_node("Mul", [hidden, "judge_mask3"], ["judge_masked"]),
                helper.make_node("ReduceSum", ["judge_masked", *sum_extra], ["judge_sum"], keepdims=0, **sum_axes),
                helper.make_node("ReduceSum", ["judge_mask3", *sum_extra], ["judge_count"], keepdims=0, **sum_axes),
                helper.make_node("Div", ["judge_sum", "judge_count"], ["judge_pooled"]),
            ]
        )
    constant("judge_pre_weight", state["pre.weight"].T.numpy())
    constant("judge_pre_bias", state["pre.bias"].numpy())
    constant("judge_head_weight", state["head.weight"].T.numpy())
    constant("judge_head_bias", state["head.bias"].numpy())
    graph.node.extend(
        [
            helper.make_node("MatMul", ["judge_pooled", "judge_pre_weight"], ["judge_pre"]),
            helper.make_node("Add", ["judge_pre", "judge_pre_bias"], ["judge_preb"]),
            helper.make_node("Tanh", ["judge_preb"], ["judge_tanh"]),
            helper.make_node("MatMul", ["judge_tanh", "judge_head_weight"], ["judge_head"]),
            helper.make_node("Add", ["judge_head", "judge_head_bias"], ["logits"]),
        ]
    )
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch_size", len(LABELS)]))
    onnx.checker.check_model(graph_file)
    onnx.save(graph_file, out)


def encoder_products(graph):
    """The matrix products of the encoder that have a weight."""
    weights = {i.name for i in graph.initializer}
    return [
        n for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights and not n.input[1].startswith("judge_")
    ]


def largest_inputs(source, pairs):
    """The largest magnitude of every channel of what goes into the encoder's matrix products, over some pairs."""
    graph_file = onnx.load(source)
    names = sorted({n.input[0] for n in encoder_products(graph_file.graph)})
    graph_file.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    watched = source + ".watched"
    onnx.save(graph_file, watched)
    run = onnx_runner(watched, outputs=names)
    largest = {}
    for ids, segments in pairs:
        for name, values in zip(names, run(ids, segments)):
            here = np.abs(values).reshape(-1, values.shape[-1]).max(0)
            largest[name] = np.maximum(largest.get(name, 0), here)
    os.remove(watched)
    return largest


def smoothing(graph, largest):
    """Factors by which channels are divided before they are rounded, and their weights multiplied.

    A few channels are many times as large as the rest, and one scale for all of them leaves little for the rest
    (SmoothQuant, Xiao et al. 2023, with 0.8 of the difficulty moved to the weights).
    """
    arrays = {i.name: i for i in graph.initializer}
    weights = {}
    for node in encoder_products(graph):
        here = np.abs(numpy_helper.to_array(arrays[node.input[1]])).max(1)
        weights[node.input[0]] = np.maximum(weights.get(node.input[0], 1e-5), here)
    return {
        name: np.maximum(np.maximum(largest[name], 1e-5) ** 0.8 / weight**0.2, 1e-5).astype(np.float32)
        for name, weight in weights.items()
    }


def quantise(source, out, bits, largest):
    """Every weight of the encoder as int8 with a scale for each output; activations are quantised as they come.

    Word vectors get a scale for each word; the head is small and stays as it is.
    """
    most = 2 ** (bits - 1) - 1
    graph_file = onnx.load(source)
    graph = graph_file.graph
    arrays = {i.name: i for i in graph.initializer}
    nodes, quantised_inputs, dropped = [], set(), set()
    smooth = smoothing(graph, largest)

    def rounded(weight, axis, largest):
        scale = np.maximum(np.abs(weight).max(axis, keepdims=True) / largest, 1e-9).astype(np.float32)
        return np.clip(np.rint(weight / scale), -largest, largest).astype(np.int8), scale

    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays and not node.input[1].startswith("judge_"):
            x, name, y = node.input[0], node.input[1], node.output[0]
            if x not in quantised_inputs:
                graph.initializer.append(numpy_helper.from_array(1 / smooth[x], x + "_factors"))
                nodes += [
                    helper.make_node("Mul", [x, x + "_factors"], [x + "_even"]),
                    helper.make_node("DynamicQuantizeLinear", [x + "_even"], [x + "_u8", x + "_scale", x + "_zero"]),
                ]
                quantised_inputs.add(x)
            weight, scale = rounded(numpy_helper.to_array(arrays[name]) * smooth[x][:, None], 0, most)
            graph.initializer.append(numpy_helper.from_array(weight, name + "_s8"))
            graph.initializer.append(numpy_helper.from_array(scale[0], name + "_scale"))
            graph.initializer.append(numpy_helper.from_array(np.zeros(weight.shape[1], np.int8), name + "_zero"))
            dropped.add(name)
            nodes += [
                helper.make_node("MatMulInteger", [x + "_u8", name + "_s8", x + "_zero", name + "_zero"], [y + "_i32"]),
                helper.make_node("Cast", [y + "_i32"], [y + "_f"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [x + "_scale", name + "_scale"], [y + "_both"]),
                helper.make_node("Mul", [y + "_f", y + "_both"], [y]),
            ]
        elif node.op_type == "Gather" and node.input[0] == "embeddings.word_embeddings.weight":
            # looked up, not multiplied: all eight bits
            weight, scale = rounded(numpy_helper.to_array(arrays[node.input[0]]), 1, 127)
            graph.initializer.append(numpy_helper.from_array(weight, "words_s8"))
            graph.initializer.append(numpy_helper.from_array(scale, "words_scale"))
            dropped.add(node.input[0])
            y = node.output[0]
            nodes += [
                helper.make_node("Gather", ["words_s8", node.input[1]], [y + "_s8"]),
                helper.make_node("Cast", [y + "_s8"], [y + "_f"], to=TensorProto.FLOAT),
                helper.make_node("Gather", ["words_scale", node.input[1]], [y + "_row"]),
                helper.make_node("Mul", [y + "_f", y + "_row"], [y]),
            ]
        else:
            nodes.append(node)
    kept = [i for i in graph.initializer if i.name not in dropped]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)
    onnx.checker.check_model(graph_file)
    onnx.save(graph_file, out)


def fit_shift(groups):
    """What to add to the logits of the first two labels so that sets of unlike shares of labels are all read well.

    The mix has more refuted pairs than any set of its field, and what is learnt of that does not carry over. `groups` are
    (truth, logits) by set; the mean of their macro-F1 is what counts, and of shifts as good the smallest is taken.
    """
    best, chosen = -1.0, (0.0, 0.0)
    for supports in np.arange(-0.6, 2.5, 0.2):
        for refutes in np.arange(-1.0, 1.5, 0.2):
            shift = np.array([supports, refutes, 0.0])
            f1 = np.mean([macro_f1(truth, (logits + shift).argmax(1)) for truth, logits in groups])
            f1 -= 0.005 * (abs(supports) + abs(refutes))
            if f1 > best:
                best, chosen = f1, (supports, refutes)
    return np.array([*chosen, 0.0])


def crossed(groups, number):
    """Macro-F1 of one set, each half of it under a shift that was fitted without that half."""
    truth, logits = groups[number]
    shifted = np.zeros_like(logits)
    for half in (0, 1):
        rows = np.arange(len(truth)) % 2 == half
        others = [*groups[:number], (truth[~rows], logits[~rows]), *groups[number + 1 :]]
        shifted[rows] = logits[rows] + fit_shift(others)
    return macro_f1(truth, shifted.argmax(1))


def averaged(checkpoints):
    """Base, length and weights of a checkpoint, or of several of one run: late ones lie around a better point than each of them."""
    read = [torch.load(path, map_location="cpu") for path in checkpoints]
    weights = {
        name: sum(c["model"][name].float() for c in read) / len(read) if value.dtype.is_floating_point else value
        for name, value in read[0]["model"].items()
    }
    return read[0]["base"], read[0]["max_length"], weights


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.environ.get("JUDGE_DATA"))
    parser.add_argument("--weights", default=os.environ.get("JUDGE_WEIGHTS"))
    parser.add_argument("--corpus", default=os.environ.get("JUDGE_CORPUS"))
    parser.add_argument("--checkpoint", required=True, nargs="+", help="of several the mean of their weights is taken")
    parser.add_argument("--out", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--bits", type=int, default=7, choices=(7, 8))
    parser.add_argument("--check", type=int, default=40, help="pairs on which ONNX and torch are compared")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.set_num_threads(1)
    base, length, weights = averaged(args.checkpoint)
    model = CrossEncoder(base)
    model.load_state_dict(weights)
    model.eval()
    tokens = WordPiece(os.path.join(args.weights, BASES[base][3]))
    # own pairs from the generator are too easy: what is fitted on them would be too sure of itself
    sources, kept = data.training_sources(args.data, corpus=args.corpus and data.Corpus(args.corpus))
    sets = {
        "SciFact aside": data.scifact_watch(args.data),
        "public sets aside": [r for name in ("scifact", "evinf", "pubmedqa", "fm2") for r in kept[name]],
        "written aside": kept["written"] + kept["referred"] + kept["reworded"],
        "library aside, behind titles": [data.behind_title(r) for r in kept["library"]],
    }
    groups = []
    for name, rows in sets.items():
        pairs = [(*tokens.pair(tokens.ids(r["claim"]), tokens.ids(r["passage"]), length), 0) for r in rows]
        groups.append((truths(rows), predict(model, pairs, "cpu")))
        print(f"{name}: {len(rows)} rows, macro-F1 {macro_f1(groups[-1][0], groups[-1][1].argmax(1)):.3f}")
    # not by the library's rows: how often what a search brings up is neutral, the weighing table knows
    paired = groups[:3]
    shift = fit_shift(paired)
    with torch.no_grad():
        model.head.bias += torch.tensor(shift, dtype=model.head.bias.dtype)
    print(
        f"logits shifted by {shift.round(1).tolist()}: "
        + ", ".join(f"{macro_f1(truth, (logits + shift).argmax(1)):.3f}" for truth, logits in groups)
    )
    print(f"SciFact aside, each half with a shift fitted without it: {crossed(paired, 0):.3f}")
    full, small = os.path.join(args.out, "judge-fp32.onnx"), os.path.join(args.out, "judge-int8.onnx")
    fp32(model, base, os.path.join(args.weights, BASES[base][2]), full)
    learnt = random.Random(1).sample(
        sources["written"] + [data.behind_title(r) for r in sources["scifact"]], CALIBRATED_ON
    )
    seen = [tokens.pair(tokens.ids(r["claim"]), tokens.ids(r["passage"]), length) for r in learnt]
    quantise(full, small, args.bits, largest_inputs(full, seen))
    shutil.copyfile(os.path.join(args.weights, BASES[base][3]), os.path.join(args.out, "tokenizer.json"))

    rows = [row for part in sets.values() for row in part]
    pairs = [tokens.pair(tokens.ids(r["claim"]), tokens.ids(r["passage"]), length) for r in rows]
    with torch.no_grad():
        exact = np.array(
            [
                model(torch.tensor([i]), torch.ones(1, len(i), dtype=torch.long), torch.tensor([s]))[0].numpy()
                for i, s in pairs[: args.check]
            ]
        )
    run_full, run_small = onnx_runner(full), onnx_runner(small)
    there = np.array([run_full(i, s) for i, s in pairs[: args.check]])
    print(f"torch and ONNX fp32 differ by at most {np.abs(exact - there).max():.2e} over {len(exact)} pairs")
    truth = truths(rows)
    told = np.array([run_small(i, s) for i, s in pairs])
    wide = predict(model, [(i, s, 0) for i, s in pairs], "cpu")
    temperature = fit_temperature(truth, told)
    print(f"int8 agrees with torch on {(told.argmax(1) == wide.argmax(1)).mean():.3f} of {len(rows)} labels")
    print(
        f"macro-F1 aside: torch {macro_f1(truth, wide.argmax(1)):.3f}, int8 {macro_f1(truth, told.argmax(1)):.3f}; temperature {temperature:.2f}"
    )
    about = {
        "version": args.version,
        "date": datetime.date.today().isoformat(),
        "base": base,
        "labels": LABELS,
        "maxLength": length,
        "temperature": round(temperature, 3),
        "shift": shift.round(2).tolist(),
        "weightBits": args.bits,
        "tokenizer": "tokenizer.json",
        "tokenizerSha256": sha256(os.path.join(args.out, "tokenizer.json")),
        "model": "judge-int8.onnx",
        "modelSha256": sha256(small),
    }
    with open(os.path.join(args.out, "judge.json"), "w", encoding="utf-8") as file:
        json.dump(about, file, indent=2)
        file.write("\n")
    # what the Java side has to reproduce: token ids, logits and probabilities, by ONNX's own evaluator: runtimes round
    # otherwise, and one version against another would measure the two of them
    evaluator = onnx_runner(small, exact=True)
    with open(os.path.join(args.out, "reference.tsv"), "w", encoding="utf-8") as file:
        file.write("claim\tpassage\tids\tlogits\tprobabilities\n")
        for row in data.read_pairs(data.CHALLENGE)[:60]:
            ids, segments = tokens.pair(tokens.ids(row["claim"]), tokens.ids(row["passage"]), length)
            logits = evaluator(ids, segments)
            numbers = [
                " ".join(f"{v:.5f}" for v in values) for values in (logits, softmax(logits[None], temperature)[0])
            ]
            file.write("\t".join([row["claim"], row["passage"], " ".join(map(str, ids)), *numbers]) + "\n")
    for name in sorted(os.listdir(args.out)):
        print(f"{name} {os.path.getsize(os.path.join(args.out, name)) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
