#!/usr/bin/env python3
"""Times every list at a size: varies the papers of a database, reads them in, and asks.

usage: lists.py PROGRAM SOURCE.db FOLDER COUNT [--questions N]

SOURCE.db   a database of real papers (raadspoor ingest); their text is what is varied
FOLDER      where the papers and raad.db come to stand; what is there already is used again
COUNT       how many papers

A varied paper is a real one with another town, other days, numbers and kenmerken, and one word in twelve
taken from another paper, so that no two are alike and each speaks of its own. Prints, for every
command, the median and the worst of a hundred questions, the first page without a question, and the
memory: whole processes, start-up included."""
import os, random, re, resource, sqlite3, subprocess, sys, time

program, source, folder, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
asked = int(sys.argv[sys.argv.index("--questions") + 1]) if "--questions" in sys.argv else 100
commands = ["conditions", "positions", "commitments", "votes", "motions", "questions", "signatories",
            "timeline",
            "references", "meetings", "advice", "amounts"]
towns = ["Zeist", "Gouda", "Soest", "Weert", "Goes", "Ede", "Almelo", "Venlo", "Hoorn", "Tiel", "Heerde",
         "Urk"]
word = re.compile(r"\b[a-zë]{7,}\b")


def texts():
    db = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    for first, passages in db.execute("SELECT first_passage, passage_count FROM document WHERE replaced = 0"):
        rows = db.execute("SELECT body FROM passage WHERE row > ? AND row <= ? ORDER BY row",
                          (first, first + passages))
        yield "".join(body for body, in rows)


def varied(text, words, chance):
    town = chance.choice(towns)
    years = chance.randrange(-6, 7)
    for own in set(re.findall(r"[Gg]emeente ((?:Den |De )?[A-Z][a-z]{3,})", text)):
        text = text.replace(own, town)
    text = re.sub(r"\b20([012]\d)\b", lambda m: str(2000 + max(0, int(m[1]) + years)), text)
    text = re.sub(r"\b\d{5,6}\b",
                  lambda m: str(chance.randrange(10 ** (len(m[0]) - 1), 10 ** len(m[0]))), text)
    return word.sub(lambda m: chance.choice(words) if chance.random() < 1 / 12 else m[0], text)


def make():
    papers = [text for text in texts() if text.strip()]
    words = sorted({w for text in papers for w in word.findall(text)})
    os.makedirs(f"{folder}/papers", exist_ok=True)
    for i in range(count):
        with open(f"{folder}/papers/{i:06}.txt", "w", encoding="utf-8") as out:
            out.write(varied(papers[i % len(papers)], words, random.Random(i)))
    return words


def run(*arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    child = subprocess.Popen([program, "--db", f"{folder}/raad.db", *arguments], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def told(times):
    times = sorted(times)
    return f"{times[len(times) // 2]:.2f} | {times[min(len(times) - 1, int(len(times) * 0.99))]:.2f}"


words = make()
wall, cpu, memory = run("ingest", f"{folder}/papers", "--jobs", "1")
print(f"{count} papers; ingest {cpu:.0f} s of CPU, {memory:.0f} MB, database "
      f"{os.path.getsize(folder + '/raad.db') / 1e6:.0f} MB")
print("| command | with a question p50 | p99 | first page | MB |\n|---|---|---|---|---|")
chance = random.Random(1)
for command in commands:
    answers = [run(command, chance.choice(words), "--limit", "25", "--format", "json") for _ in range(asked)]
    first = min(run(command, "--limit", "25", "--format", "json") for _ in range(3))
    print(f"| {command} | {told([cpu for _, cpu, _ in answers])} | {first[1]:.2f} | {first[2]:.0f} |",
          flush=True)
