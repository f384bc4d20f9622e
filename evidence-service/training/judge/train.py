"""Fine-tunes the judge. Stop it whenever you like; started again with the same --work it goes on where it was.

  python3 train.py --data DIR --weights DIR --work DIR --minutes 110 --processes 2

The plan is in mix.json. Its length is given in minutes of training (then the schedule ends in time however busy
the machine is) or in steps (then two runs are the same).
"""

import argparse
import json
import os
import random
import signal
import sys
import time
from datetime import timedelta

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F

import data
from batches import Sources, batched, low_precision, predict, tensors
from measure import macro_f1
from model import BASES, CrossEncoder, load_encoder
from wordpiece import WordPiece

CHECKPOINT_EVERY = 600.0
# a machine that slept, or a run that was paused, should not use up the schedule
LONGEST_STEP = 30.0
_HERE = os.path.dirname(os.path.abspath(__file__))


def optimiser(model, plan, rate):
    """No decay for biases and norms; a faster head, which starts from nothing; word vectors stay as they are."""
    for embedding in (model.words, model.positions, model.segments):
        embedding.weight.requires_grad_(False)
    head = {id(p) for module in (model.pre, model.head) for p in module.parameters()}
    trained = [p for p in model.parameters() if p.requires_grad]
    body = [p for p in trained if id(p) not in head]
    groups = [
        {"params": [p for p in body if p.dim() > 1], "weight_decay": plan["weight_decay"], "times": 1.0},
        {"params": [p for p in body if p.dim() == 1], "weight_decay": 0.0, "times": 1.0},
        {
            "params": [p for p in trained if id(p) in head],
            "weight_decay": plan["weight_decay"],
            "times": plan["head_times"],
        },
    ]
    return torch.optim.AdamW(groups, lr=rate, foreach=True), trained


def average(trained, ranks):
    """The processes step by themselves, and their weights meet once a round (local SGD, Stich 2019): to send every
    gradient took as long as to compute it."""
    flat = torch.cat([p.detach().reshape(-1) for p in trained])
    dist.all_reduce(flat)
    flat /= ranks
    start = 0
    with torch.no_grad():
        for p in trained:
            p.copy_(flat[start : start + p.numel()].view_as(p))
            start += p.numel()


def agreed(values, ranks):
    """What the first process says."""
    if ranks > 1:
        box = [values]
        dist.broadcast_object_list(box)
        return box[0]
    return values


def save(path, content):
    torch.save(content, path + ".part")
    os.replace(path + ".part", path)


def run(rank, args):
    # two threads of one process wait for each other more than they work; two processes do not
    torch.set_num_threads(1)
    ranks = args.processes
    if ranks > 1:
        # a paused run must not take its own silence for a failure
        dist.init_process_group("gloo", init_method=args.meet, rank=rank, world_size=ranks, timeout=timedelta(hours=12))
    with open(args.mix, encoding="utf-8") as file:
        plan = json.load(file)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    gpu = "_gpu" if device == "cuda" else ""
    # what one process reads in one step: small batches, and so more steps, are worth more than full processors
    budget, rate = plan["batch_tokens" + gpu], plan["learning_rate" + gpu]
    _, _, encoder_file, tokenizer_file = BASES[plan["base"]]
    tokens = WordPiece(os.path.join(args.weights, tokenizer_file))
    sources = Sources(args, plan, tokens)
    torch.manual_seed(plan["seed"])
    model = load_encoder(CrossEncoder(plan["base"], plan["dropout"]), os.path.join(args.weights, encoder_file)).to(
        device
    )
    steps_of, trained = optimiser(model, plan, rate)
    torch.manual_seed(plan["seed"] + rank + 1)

    def say(text):
        if rank == 0:
            print(time.strftime("%H:%M:%S ") + text, flush=True)

    at = {"step": 0, "round": 0, "elapsed": 0.0, "tokens": 0, "best": 0.0, "places": {}}
    last = os.path.join(args.work, "last.pt")
    if os.path.exists(last):
        saved = torch.load(last, map_location=device)
        model.load_state_dict(saved["model"])
        steps_of.load_state_dict(saved["optimiser"])
        at = saved["at"]
        sources.places = dict(at["places"])
        if len(saved["random"]) > rank:
            torch.set_rng_state(saved["random"][rank].cpu())
        say(f"goes on at step {at['step']}, {at['elapsed'] / 60:.1f} minutes in")
    elif args.start_from:
        model.load_state_dict(torch.load(args.start_from, map_location=device)["model"])
        say("starts from the weights of an earlier run")
    watch = {
        "scifact aside": data.scifact_watch(args.data),
        "kept aside": random.Random(5).sample(sources.kept, min(600, len(sources.kept))),
    }
    watched = {name: [sources.tokenise(r) for r in rows] for name, rows in watch.items()}
    say(f"{device}, {ranks} processes, sources " + json.dumps({k: len(v) for k, v in sources.tokenised.items()}))
    asked_to_stop = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked_to_stop.append(True))

    def progress():
        return at["step"] / args.steps if args.steps else at["elapsed"] / (args.minutes * 60)

    def look():
        """Measures, and keeps the best; the first process only."""
        figures = {}
        for name, rows in watched.items():
            logits = predict(model, rows, device)
            truth = np.array([r[2] for r in rows])
            figures[name] = macro_f1(truth, logits.argmax(1))
            say(f"  {name}: accuracy {(truth == logits.argmax(1)).mean():.3f}, macro-F1 {figures[name]:.3f}")
        if figures["scifact aside"] > at["best"]:
            at["best"] = figures["scifact aside"]
            save(
                os.path.join(args.work, "best.pt"),
                {"model": model.state_dict(), "base": plan["base"], "max_length": plan["max_length"], "at": dict(at)},
            )

    def checkpoint():
        at["places"] = dict(sources.places)
        states = [torch.get_rng_state()]
        if ranks > 1:
            states = [None] * ranks
            dist.all_gather_object(states, torch.get_rng_state())
        if rank == 0:
            look()
            save(
                last,
                {
                    "model": model.state_dict(),
                    "optimiser": steps_of.state_dict(),
                    "at": dict(at),
                    "random": states,
                    "base": plan["base"],
                    "max_length": plan["max_length"],
                },
            )
        if ranks > 1:
            dist.barrier()

    model.train()
    began, began_tokens, saved_at, mean_loss, mean_right = time.time(), at["tokens"], time.time(), None, None
    while True:
        share, stamp, stop, due = agreed(
            (progress(), sources.stamp(), bool(asked_to_stop), time.time() - saved_at > CHECKPOINT_EVERY), ranks
        )
        # the processes' clocks differ a little: only what is agreed may end the loop
        if share >= 1:
            break
        if stop or due:
            checkpoint()
            saved_at = time.time()
        if stop:
            say("stopped; start it again to go on")
            return
        added = sources.refresh_own(stamp)
        if added:
            say("own pairs: " + json.dumps(added))
        mix = next(p["mix"] for p in plan["phases"] if share < p["until"] or p is plan["phases"][-1])
        rng = random.Random(f"{plan['seed']} {at['round']}")
        rows = sources.round(mix, plan["round_rows"], at["round"])
        for group in batched(rows, budget, ranks, rng):
            started = time.time()
            ids, mask, segments, labels = tensors(group[rank], device)
            with low_precision(device):
                logits = model(ids, mask, segments)
            loss = F.cross_entropy(logits, labels, label_smoothing=plan["label_smoothing"])
            loss.backward()
            share = progress()
            warm = min(1.0, share / plan["warm_up"] + 0.01)
            for part in steps_of.param_groups:
                part["lr"] = rate * part["times"] * warm * max(0.0, 1 - share)
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            steps_of.step()
            steps_of.zero_grad(set_to_none=True)
            at["step"] += 1
            at["tokens"] += sum(len(r[0]) for part in group for r in part)
            at["elapsed"] += min(LONGEST_STEP, time.time() - started)
            right = (logits.argmax(1) == labels).float().mean().item()
            mean_loss = loss.item() if mean_loss is None else 0.98 * mean_loss + 0.02 * loss.item()
            mean_right = right if mean_right is None else 0.98 * mean_right + 0.02 * right
            if at["step"] % 50 == 0:
                speed = (at["tokens"] - began_tokens) / (time.time() - began)
                say(
                    f"step {at['step']} round {at['round']} {100 * share:.1f}% loss {mean_loss:.3f} right {mean_right:.3f} {speed:.0f} tokens/s"
                )
        if ranks > 1:
            average(trained, ranks)
        at["round"] += 1
    checkpoint()
    say(
        f"finished: {at['step']} steps, {at['tokens']} tokens, {at['elapsed'] / 60:.1f} minutes, best macro-F1 on SciFact rows aside {at['best']:.3f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.environ.get("JUDGE_DATA"), help="folder of the public sets (JUDGE_DATA)")
    parser.add_argument(
        "--weights", default=os.environ.get("JUDGE_WEIGHTS"), help="folder of encoder and tokenizer (JUDGE_WEIGHTS)"
    )
    parser.add_argument(
        "--corpus", default=os.environ.get("JUDGE_CORPUS"), help="folder of the SciFact corpus (JUDGE_CORPUS)"
    )
    parser.add_argument("--work", required=True, help="folder for checkpoints")
    parser.add_argument(
        "--start-from", help="checkpoint of an earlier run: its weights, with a schedule and an optimiser of our own"
    )
    parser.add_argument("--own", help="tab-separated own pairs, as pairs/generate.py writes them; may appear later")
    parser.add_argument("--mix", default=os.path.join(_HERE, "mix.json"))
    parser.add_argument("--minutes", type=float, default=110.0)
    parser.add_argument("--steps", type=int, help="instead of --minutes")
    parser.add_argument("--processes", type=int, default=1)
    args = parser.parse_args()
    if not args.data or not args.weights:
        parser.error("--data and --weights, or JUDGE_DATA and JUDGE_WEIGHTS")
    os.makedirs(args.work, exist_ok=True)
    if torch.cuda.is_available():
        args.processes = 1
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    if args.processes == 1:
        args.meet = None
        return run(0, args)
    args.meet = f"file://{os.path.abspath(args.work)}/.meet-{os.getpid()}"
    import torch.multiprocessing as workers

    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    workers.spawn(run, (args,), nprocs=args.processes)


if __name__ == "__main__":
    sys.exit(main())
