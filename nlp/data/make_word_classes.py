#!/usr/bin/env python3
"""Derives word_classes.bin, by which words get their classes, from the tagger that Debian's frogdata holds.

    python3 make_word_classes.py /usr/share/frog/nld word_classes.bin

Run by hand; the result is kept in the repository and carried inside the program as it is (word_class_table.h
tells how it is laid out). Two things are taken over from Frog.mbt.1.0: which tags each form of a word can
have (".lex.ambi.05"), and the decision tree that chooses among them by the words and tags around ("known":
Frog's memory of 11 million tagged words). Of words that are not in the lexicon the ending tells; those whose
ending, capital or digits tell the same as the lexicon are left out of it."""
import collections
import pathlib
import re
import struct
import sys

CLASSES = """
noun nouns name adjective adjective_apart adjective_noun verb_singular verb_t verb_plural verb_past
verb_past_plural infinitive infinitive_noun participle participle_adjective present_participle number
ordinal article article_een pronoun_i pronoun_we pronoun_you pronoun_he pronoun_they pronoun_it
pronoun_object possessive relative question_word question_determiner pronoun_adverb demonstrative
demonstrative_apart indefinite indefinite_apart reflexive quantity preposition preposition_last
coordinator conjunction adverb interjection comma stop colon open close quote dash symbol
""".split()  # as enum WordClass
BY_WORD = len(CLASSES)  # a personal pronoun or a sign: which one, its letters tell

# What a tag says, by its head and the first of these features that it has.
BY_FEATURE = {
    "N": [("mv", "nouns"), ("", "noun")],
    "SPEC": [("symb", "symbol"), ("enof", "symbol"), ("afgebr", "noun"), ("", "name")],
    "ADJ": [("prenom", "adjective"), ("nom", "adjective_noun"), ("", "adjective_apart")],
    "TW": [("rang", "ordinal"), ("", "number")],
    "LID": [("onbep", "article_een"), ("", "article")],
    "VZ": [("fin", "preposition_last"), ("", "preposition")],
    "VG": [("onder", "conjunction"), ("", "coordinator")],
    "BW": [("", "adverb")],
    "TSW": [("", "interjection")],
    "VNW": [("bez", "possessive"), ("refl", "reflexive"), ("recip", "reflexive"), ("pr", ""), ("pers", ""),
            ("vb,adv-pron", "question_word"), ("adv-pron", "pronoun_adverb"), ("betr", "relative"),
            ("vb,det", "question_determiner"),
            ("vb", "question_word"), ("vrag", "question_word"), ("excl", "question_word"),
            ("aanw,prenom", "demonstrative"), ("aanw", "demonstrative_apart"), ("grad", "quantity"),
            ("onbep,prenom", "indefinite"), ("", "indefinite_apart")],
    "WW": [("pv,verl,mv", "verb_past_plural"), ("pv,verl", "verb_past"), ("pv,mv", "verb_plural"),
           ("pv,met-t", "verb_t"), ("pv", "verb_singular"), ("inf,nom", "infinitive_noun"),
           ("inf,prenom", "participle_adjective"), ("inf", "infinitive"), ("prenom", "participle_adjective"),
           ("nom", "adjective_noun"), ("od", "present_participle"), ("vd", "participle"),
           ("", "verb_singular")],
}
HAPAX = ["HAPAX-0", "HAPAX-H", "HAPAX-C", "HAPAX-HC", "HAPAX-N", "HAPAX-HN", "HAPAX-CN", "HAPAX-HCN"]
NAME, NUMBER = "SPEC(deeleigen)", "TW(hoofd,vrij);TW(hoofd,prenom,stan)"
NOUN, SIGN = "N(soort,ev,basis,zijd,stan)", "LET()"


def class_of(tag):
    head, features = re.fullmatch(r"([A-Z]+)\((.*)\)", tag).groups()
    if head == "LET":
        return BY_WORD
    features = set(features.split(","))
    for wanted, name in BY_FEATURE[head]:
        if not wanted or set(wanted.split(",")) <= features:
            return CLASSES.index(name) if name else BY_WORD


def fnv(word):
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def read_tree(path):
    """Tags by number, feature values by number, and the root: a node is its tag and its children by value."""
    head, _, rest = path.read_text(encoding="utf-8").partition("\nFeatures\n")
    def numbered(text):
        rows = (line.partition("\t") for line in text.splitlines())
        return {int(number): what for number, _, what in rows if what}

    tags = numbered(head[head.index("\nClasses\n") + 9:])
    values, _, tree = rest.partition("\n(")
    marks = re.finditer(r"[()\[\]]|\{[^}]*\}|\d+", "(" + tree)
    values = numbered(values)

    def node():
        tag, children = int(next(marks).group()), {}
        for mark in marks:
            text = mark.group()
            if text == ")":
                return tag, children
            if text.isdigit():
                next(marks)  # "("
                children[int(text)] = node()

    next(marks)
    return tags, values, node()


def in_rows(root):
    """The nodes level by level, the children of one node together by value: (value, node)."""
    rows, at = [(0, root)], 0
    while at < len(rows):
        rows.extend(sorted(rows[at][1][1].items(), key=lambda child: child[0]))
        at += 1
    return rows


def table(pairs):
    """Open addressing: the place by the low bits of the hash, 32 higher bits to compare, the value."""
    bits = (len(pairs) * 4 // 3).bit_length()
    prints, held = [0] * (1 << bits), [0] * (1 << bits)
    for word, value in pairs:
        code = fnv(word)
        place = code & ((1 << bits) - 1)
        while held[place]:
            place = (place + 1) & ((1 << bits) - 1)
        prints[place], held[place] = code >> 32, value
    words = struct.pack(f"<I{len(prints)}I", bits, *prints)
    return words + struct.pack(f"<{len(held)}H", *held)


def endings(lexicon):
    """The tags that most words with an ending have, for endings of two to five letters."""
    counts = collections.defaultdict(collections.Counter)
    for word, tags in lexicon.items():
        if word.islower():
            for length in (5, 4, 3, 2):
                if len(word) > length:
                    counts[word[-length:]][tags] += 1
    best = {ending: by.most_common(1)[0][0] for ending, by in counts.items() if sum(by.values()) > 2}
    return {e: tags for e, tags in best.items() if len(e) == 2 or best.get(e[1:]) != tags}


def guess(word, ending):
    if word[:1].isupper():
        return NAME
    if word[:1].isdigit():
        return NUMBER
    for length in (5, 4, 3, 2):
        if word[-length:] in ending and len(word) > length:
            return ending[word[-length:]]
    return NOUN


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    sys.setrecursionlimit(10000)
    tags, values, root = read_tree(folder / "Frog.mbt.1.0.known.dddwfWawa")
    number = {value: n for n, value in values.items()}
    lines = (folder / "Frog.mbt.1.0.lex.ambi.05").read_text(encoding="utf-8").splitlines()
    lexicon = dict(line.split(" ", 1) for line in lines)
    lexicon = {word: held for word, held in lexicon.items() if held in number}
    ending = endings(lexicon)
    known = [(word, number[held]) for word, held in lexicon.items() if guess(word, ending) != held]
    known += [("-" + end + "\n", number[held]) for end, held in ending.items()]
    top = (folder / "Frog.mbt.1.0.top500").read_text(encoding="utf-8").split()
    common = [(word, number[word]) for word in top if word in number]
    rows = in_rows(root)

    data = b"RSWC" + struct.pack("<III", len(tags), len(rows), len(root[1]))
    data += struct.pack("<8H", *(number.get(h, 0) for h in HAPAX))
    data += struct.pack("<5H", number["=="], number[NAME], number[NUMBER], number[NOUN], number[SIGN])
    data += struct.pack(f"<{len(tags)}H", *(number.get(tags[n + 1], 0) for n in range(len(tags))))
    data += bytes(class_of(tags[n + 1]) if tags[n + 1][0].isupper() and "(" in tags[n + 1] else 0
                  for n in range(len(tags)))
    data += b"\0" * (-len(data) % 4)
    for pairs in (known, common):
        data += table(pairs)
        data += b"\0" * (-len(data) % 4)
    firsts, first = [], 1
    packed = []
    for at, (value, (tag, children)) in enumerate(rows):
        if at % 32 == 0:
            firsts.append(first)
        first += len(children)
        packed.append(value | (tag - 1) << 12 | min(len(children), 1023) << 21)
    data += struct.pack(f"<{len(firsts)}I", *firsts) + struct.pack(f"<{len(packed)}I", *packed)
    out.write_bytes(data)
    print(len(tags), "tags;", len(known), "words and endings;", len(rows), "nodes;", len(data), "bytes")


main()
