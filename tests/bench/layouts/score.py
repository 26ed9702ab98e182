#!/usr/bin/python3
"""How much of the order of reading is kept.

    score.py FOLDER PROGRAM            the pages of generate.py, per class of layout
    score.py --tagged FOLDER PROGRAM   tagged PDFs: their structure tree is the order

PROGRAM is build/release/tests/bench/bench_text. Prints, per class, the share of neighbouring words that stay
neighbours: ours, pdftotext, pdftotext -layout and MuPDF (mutool), each word in lower case and without the signs around it.
Needs poppler-utils and mupdf-tools.
"""
import argparse, collections, json, pathlib, re, subprocess


def words_of(text):
    return [word for word in (re.sub(r"^\W+|\W+$", "", w).lower() for w in text.split()) if word]


def pairs_of(words):
    return collections.Counter(zip(words, words[1:]))


def run(*command):
    return subprocess.run(command, capture_output=True, timeout=300).stdout.decode(errors="replace")


def readings(path, program):
    return {"ours": run(program, path), "pdftotext": run("pdftotext", path, "-"),
            "-layout": run("pdftotext", "-layout", path, "-"), "mutool": run("mutool", "draw", "-q", "-F", "txt", path)}


def structure(path):
    """Blocks of a structure tree in its order, as pdfinfo tells it; tables' words too."""
    blocks, table_words, total, stack = [], 0, 0, []
    for line in run("pdfinfo", "-struct-text", path).splitlines():
        depth = len(line) - len(line.lstrip())
        while stack and stack[-1][0] >= depth:
            stack.pop()
        text = re.match(r'\s*"(.*)"$', line)
        if text:
            words = words_of(text.group(1))
            total += len(words)
            inside = {name for _, name in stack}
            table_words += len(words) * ("Table" in inside)
            if inside & {"Artifact", "Figure"}:
                continue
            if blocks and not any(name in INLINE for _, name in stack[-1:]) and blocks[-1][0] != tuple(stack):
                blocks.append((tuple(stack), words))
            elif blocks:
                blocks[-1][1].extend(words)
            else:
                blocks.append((tuple(stack), words))
        else:
            stack.append((depth, line.split()[0] if line.split() else ""))
    return [w for _, words in blocks for w in words], table_words / max(total, 1)


INLINE = {"Span", "Link"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("program")
    parser.add_argument("--tagged", action="store_true")
    parser.add_argument("--worst", type=int, default=0, help="also name so many of our worst pages a class")
    parser.add_argument("--only", default="", help="classes that begin so")
    options = parser.parse_args()
    totals, worst = collections.defaultdict(lambda: collections.Counter()), collections.defaultdict(list)
    for path in sorted(options.folder.glob("*.pdf")):
        if options.tagged:
            words, share = structure(path)
            if len(words) < 50:
                continue
            streams, kind = [words], "tables" if share > 0.3 else "running"
        else:
            known = json.loads(path.with_suffix(".json").read_text())
            streams, kind = known["streams"], known["class"]
            if not kind.startswith(options.only):
                continue
        wanted = collections.Counter()
        for stream in streams:
            wanted += pairs_of(words_of(" ".join(stream)))
        for name, text in readings(path, options.program).items():
            kept = sum((wanted & pairs_of(words_of(text))).values())
            totals[kind][name] += kept
            if name == "ours":
                worst[kind].append((kept / max(sum(wanted.values()), 1), path.name))
        totals[kind]["all"] += sum(wanted.values())
        totals[kind]["files"] += 1
    names = ["ours", "pdftotext", "-layout", "mutool"]
    print("| class | files |", " | ".join(names), "|\n|---|---|" + "---|" * len(names))
    for kind, counts in sorted(totals.items()):
        print(f"| {kind} | {counts['files']} |",
              " | ".join(f"{100 * counts[name] / max(counts['all'], 1):.2f}" for name in names), "|")
        for share, name in sorted(worst[kind])[:options.worst]:
            print(f"    {100 * share:.2f} {name}")


if __name__ == "__main__":
    main()
