#!/usr/bin/python3
"""How much of the order of reading is kept.

    score.py FOLDER PROGRAM            the pages of generate.py, per class of layout
    score.py --tagged FOLDER PROGRAM   tagged PDFs: their structure tree is the order

PROGRAM is build/release/tests/bench/bench_text. Prints, per class, the share of neighbouring words that stay
neighbours: ours, pdftotext, pdftotext -layout and MuPDF (mutool), each word in lower case
and without the signs around it.
Needs poppler-utils and mupdf-tools.
"""

import argparse, collections, json, pathlib, re, subprocess, tempfile


def words_of(text):
    """In lower case, without the signs around them and the marks of notes."""
    bare = (re.sub(r"^\W+|(?<=[^\W\d])\W*\d{1,2}$|\W+$", "", word).lower() for word in text.split())
    return [word for word in bare if word]


def pairs_of(words):
    return collections.Counter(zip(words, words[1:]))


def run(*command):
    try:
        return subprocess.run(command, capture_output=True, timeout=60).stdout.decode(errors="replace")
    except subprocess.TimeoutExpired:
        return ""


RIVALS = {
    "pdftotext": ["pdftotext", "{}", "-"],
    "-layout": ["pdftotext", "-layout", "{}", "-"],
    "mutool": ["mutool", "draw", "-q", "-F", "txt", "{}"],
}


def blocks_of(path):
    """The blocks of a structure tree as pdfinfo tells them, and the share of words in tables."""
    blocks, stack, in_tables, total = [], [], 0, 0
    for number, line in enumerate(run("pdfinfo", "-struct-text", path).splitlines()):
        depth = len(line) - len(line.lstrip())
        text = re.match(r'\s*"(.*)"$', line)
        while stack and stack[-1][0] >= depth:
            stack.pop()
        if not text:
            stack.append((depth, (line.split() or [""])[0], number))
            continue
        names = {name for _, name, _ in stack}
        if names & {"Artifact", "Figure"}:
            continue
        while stack and stack[-1][1] in INLINE:
            stack.pop()
        count = len(words_of(text.group(1)))
        total, in_tables = total + count, in_tables + count * ("Table" in names)
        if not blocks or blocks[-1][0] != stack:
            blocks.append((list(stack), ""))
        blocks[-1] = (blocks[-1][0], blocks[-1][1] + text.group(1))
    return [text for _, text in blocks], in_tables / max(total, 1)


INLINE = {"Span", "Link", "Reference", "Quote"}


def class_of(path, in_tables):
    """By what the tree says of tables, and by how many printed lines have prose on both sides of a gap."""
    if "AcroForm" in run("pdfinfo", path):
        return "forms"
    if in_tables > 0.3:
        return "tables"
    lines = [line for line in run("pdftotext", "-layout", path, "-").splitlines() if line.strip()]
    both = sum(bool(re.search(r"\S.{18,}\S {3,}\S.{18,}\S", line)) for line in lines)
    return "columns" if both > 0.12 * len(lines) else "one column"


def known_order(path, tagged):
    """(class, streams of words, readings of the others); kept beside the page, since none of it changes."""
    kept = pathlib.Path(
        tempfile.gettempdir(), "layout-scores", str(path.resolve()).replace("/", "+") + ".json"
    )
    if kept.exists():
        return json.loads(kept.read_text())
    if tagged:
        blocks, in_tables = blocks_of(path)
        known = {"class": class_of(path, in_tables), "streams": [words_of(" ".join(blocks))]}
    else:
        known = json.loads(path.with_suffix(".json").read_text())
        known["streams"] = [words_of(" ".join(stream)) for stream in known["streams"]]
    known["others"] = {
        name: run(*[part.format(path) for part in command]) for name, command in RIVALS.items()
    }
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(known))
    return known


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("program")
    parser.add_argument("--tagged", action="store_true")
    parser.add_argument("--worst", type=int, default=0, help="also name so many of our worst files a class")
    parser.add_argument("--only", default="", help="classes that begin so")
    options = parser.parse_args()
    totals, worst = collections.defaultdict(collections.Counter), collections.defaultdict(list)
    for path in sorted(options.folder.glob("*.pdf")):
        known = known_order(path, options.tagged)
        kind, count = known["class"], sum(map(len, known["streams"]))
        if not kind.startswith(options.only) or count < 20:
            continue
        wanted = sum((pairs_of(stream) for stream in known["streams"]), collections.Counter())
        for name, text in {"ours": run(options.program, path), **known["others"]}.items():
            kept = sum((wanted & pairs_of(words_of(text))).values())
            totals[kind][name] += kept
            if name == "ours":
                worst[kind].append((kept / sum(wanted.values()), path.name))
        totals[kind]["all"] += sum(wanted.values())
        totals[kind]["files"] += 1
    names = ["ours", *RIVALS]
    print("| class | files |", " | ".join(names), "|\n|---|---|" + "---|" * len(names))
    for kind, counts in sorted(totals.items()):
        print(
            f"| {kind} | {counts['files']} |",
            " | ".join(f"{100 * counts[name] / max(counts['all'], 1):.2f}" for name in names),
            "|",
        )
        for share, name in sorted(worst[kind])[: options.worst]:
            print(f"    {100 * share:.2f} {name}")


if __name__ == "__main__":
    main()
