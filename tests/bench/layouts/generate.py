#!/usr/bin/python3
"""Pages of many layouts whose order of reading is known.

    generate.py FOLDER [--seed 1] [--each 12]

Makes `each` documents of every class and producer below (WeasyPrint, pdfLaTeX, LibreOffice) as
FOLDER/CLASS-PRODUCER-N.pdf, beside each a .json: {"class", "streams"}. A stream is words in the order in
which they are to be read; two streams (the body, a box, a note) may come in any order. Words come from the
sources of the sample papers, shuffled: what is measured is order, not language.

Needs the Debian packages weasyprint, texlive-latex-extra, texlive-lang-european and
libreoffice-writer-nogui; score.py does the measuring.
"""

import argparse, html, json, pathlib, random, re, shutil, subprocess, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]


def vocabulary():
    words = set()
    for source in (ROOT / "corpus/sources").iterdir():
        text = re.sub(
            r"<style.*?</style>|<[^>]+>|\\[a-z]+", " ", source.read_text(errors="ignore"), flags=re.S
        )
        words.update(re.findall(r"\b[a-zé]{2,11}\b", text))
    return sorted(words)


class Writer:
    """Makes text up; what it gives out in order is noted by whoever asks."""

    def __init__(self, rng, words):
        self.rng, self.words = rng, words

    def some(self, low, high):
        return self.rng.sample(self.words, self.rng.randint(low, high))

    def sentence(self):
        words = self.some(5, 22)
        words[0] = words[0].capitalize()
        words[-1] += "."
        return words

    def prose(self, count):
        out = []
        while len(out) < count:
            out += self.sentence()
        return out[:count]

    def paragraphs(self, count):
        out = []
        while count > 0:
            size = self.rng.randint(25, 70)
            out.append(self.prose(min(size, count)))
            count -= size
        return out

    def title(self):
        words = self.some(2, 5)
        words[0] = words[0].capitalize()
        return words

    def amount(self):
        return "€ {:,.0f}".format(self.rng.randint(100, 9999999)).replace(",", ".").split()


# Tables and forms, told once for all producers: rows of cells, a cell a list of words.


def table_rows(writer, rng, columns, count, empty, several):
    rows = [[writer.some(1, 2) for _ in range(columns)]]
    for row in rows[0]:
        row[0] = row[0].capitalize()
    for _ in range(count):
        row = []
        for column in range(columns):
            if column == columns - 1 and columns > 2:
                cell = writer.amount()
            elif column and rng.random() < empty:
                cell = []
            elif several and column:
                cell = writer.some(4, 22)
            else:
                cell = writer.some(1, 4)
            row.append(cell)
        rows.append(row)
    if rng.random() < 0.5:
        rows.append([["Totaal"]] + [[] for _ in range(columns - 2)] + [writer.amount()])
    return rows


def in_euros(rows):
    """Without the sign, which LaTeX's fonts do not name."""
    return [[["EUR" if word == "€" else word for word in cell] for cell in row] for row in rows]


def flat(rows):
    return [word for row in rows for cell in row for word in cell]


# WeasyPrint: pages are laid out by hand, so that columns need not share anything.

PAGE = (595, 842)


def div(x, y, width, content, style=""):
    return f'<div style="position:absolute;left:{x}pt;top:{y}pt;width:{width}pt;{style}">{content}</div>'


def paragraphs_html(paragraphs, style=""):
    return "".join(
        f'<p style="margin:0 0 {0.6}em 0;{style}">{html.escape(" ".join(p))}</p>' for p in paragraphs
    )


def fitting(width, height, size, leading):
    """Words that fill a column, more or less."""
    return int(width / (size * 3.7) * height / (size * leading))


class WeasyLayouts:
    """One method a class; each gives (pages of HTML, streams)."""

    def __init__(self, rng, writer):
        self.rng, self.writer = rng, writer
        self.size = rng.choice([9, 9.5, 10, 10.5, 11, 12])
        self.font = rng.choice(["Liberation Serif", "Liberation Sans", "DejaVu Sans", "DejaVu Serif"])
        if self.font.startswith("DejaVu"):
            self.size *= 0.9

    def page(self, *parts):
        return f'<section>{"".join(parts)}</section>'

    def document(self, pages):
        return (
            '<meta charset="utf-8"><style>@page{size:595pt'
            f" 842pt;margin:0}}body{{margin:0;font:{self.size}pt "
            f'"{self.font}"}}section{{position:relative;width:595pt;height:841pt;break-after:page}}'
            "td,th{vertical-align:top;text-align:left;font-weight:normal}</style>"
            + "".join(pages)
        )

    def columns(self, count, heading=False):
        rng, stream, pages = self.rng, [], []
        for _ in range(rng.randint(1, 2)):
            left, top, gutter = rng.randint(40, 75), rng.randint(60, 120), rng.randint(14, 38)
            parts = []
            if rng.random() < 0.5:
                title = self.writer.title()
                stream += title
                parts.append(
                    div(
                        left, top - 40, 450, f'<b style="font-size:{self.size * 1.7}pt">{" ".join(title)}</b>'
                    )
                )
            shares = [rng.uniform(0.8, 1.25) for _ in range(count)]
            room = PAGE[0] - 2 * left - gutter * (count - 1)
            x = left
            for share in shares:
                width, leading = room * share / sum(shares), rng.choice([1.15, 1.2, 1.3, 1.4, 1.5])
                align = rng.choice(["left", "justify"])
                height = rng.randint(250, 560)
                blocks = self.writer.paragraphs(fitting(width, height, self.size, leading))
                content = paragraphs_html(blocks, f"line-height:{leading};text-align:{align}")
                words = [word for block in blocks for word in block]
                if heading and rng.random() < 0.7:
                    head = self.writer.title()
                    words = head + words
                    content = (
                        f'<p style="font-size:{self.size * rng.choice([1.3, 1.6, 2])}pt;margin:0 0 8pt 0">'
                        f'{" ".join(head)}</p>'
                        + content
                    )
                stream += words
                parts.append(div(x, top + rng.choice([0, 0, rng.uniform(2, 14)]), width, content))
                x += width + gutter
            pages.append(self.page(*parts))
        return pages, [stream]

    def columns_two(self):
        return self.columns(2)

    def columns_three(self):
        self.size = min(self.size, 10)
        return self.columns(3)

    def columns_heading(self):
        return self.columns(2, heading=True)

    def table(self, style, columns=None):
        rng = self.rng
        columns = columns or rng.randint(2, 5)
        several = rng.random() < 0.7
        rows = table_rows(self.writer, rng, columns, rng.randint(4, 9), rng.choice([0, 0.15, 0.3]), several)
        before, after = self.writer.paragraphs(60), self.writer.paragraphs(50)
        border = {
            "ruled": "border:0.7pt solid #444;",
            "lines": "border-bottom:0.7pt solid #666;",
            "plain": "",
            "shaded": "",
        }[style]
        padding = (
            rng.choice(["2pt 4pt", "3pt 6pt", "4pt 8pt"])
            if style != "plain"
            else f"2pt {rng.randint(8, 14)}pt 3pt 0"
        )
        align = rng.choice(["top", "top", "middle"])
        body = ""
        for number, row in enumerate(rows):
            cells = "".join(
                f'<td style="{border}padding:{padding};vertical-align:{align}">'
                f'{html.escape(" ".join(c))}</td>'
                for c in row
            )
            shade = "background:#e4ecf4" if style == "shaded" and number % 2 == 0 else ""
            body += f'<tr style="{shade}">{cells}</tr>'
        content = (
            paragraphs_html(before)
            + f'<table style="border-collapse:collapse;width:100%;margin-bottom:10pt">{body}</table>'
            + paragraphs_html(after)
        )
        stream = [w for p in before for w in p] + flat(rows) + [w for p in after for w in p]
        return [self.page(div(60, 60, 475, content))], [stream]

    def table_ruled(self):
        return self.table("ruled")

    def table_plain(self):
        return self.table("plain", self.rng.randint(2, 4))

    def table_lines(self):
        return self.table("lines")

    def table_shaded(self):
        return self.table("shaded")

    def side(self):
        """A narrow column of notes beside the text, also on later pages."""
        rng, body, pages, sides = self.rng, [], [], []
        right = rng.random() < 0.7
        width, narrow = rng.randint(330, 380), rng.randint(85, 110)
        x, side_x = (
            (55, 55 + width + rng.randint(14, 25)) if right else (55 + narrow + rng.randint(14, 25), 50)
        )
        leading = rng.choice([1.2, 1.35, 1.5])
        for _ in range(rng.randint(2, 3)):
            blocks = self.writer.paragraphs(fitting(width, 520, self.size, leading))
            body += [w for b in blocks for w in b]
            parts = [div(x, 80, width, paragraphs_html(blocks, f"line-height:{leading}"))]
            y = 80 + rng.uniform(0, 40)
            for _ in range(rng.randint(1, 3)):
                note = self.writer.prose(rng.randint(6, 25))
                sides.append(note)
                parts.append(
                    div(
                        side_x,
                        y,
                        narrow,
                        html.escape(" ".join(note)),
                        f"font-size:{self.size * 0.78}pt;line-height:1.25",
                    )
                )
                y += 170
            pages.append(self.page(*parts))
        return pages, [body] + sides

    def box(self):
        """A framed or shaded box at one side of the text, which flows around it."""
        rng = self.rng
        blocks = self.writer.paragraphs(300)
        note = self.writer.prose(rng.randint(25, 50))
        side = rng.choice(["left", "right"])
        frame = rng.choice(
            ["border:1pt solid #333", "background:#dde8f0", "border:0.5pt solid #888;background:#f4f4e8"]
        )
        box = (
            f'<div style="float:{side};width:{rng.randint(150, 200)}pt;margin:4pt 10pt;padding:6pt;{frame}">'
            f'{" ".join(note)}</div>'
        )
        place = rng.randint(1, 3)
        content = paragraphs_html(blocks[:place]) + box + paragraphs_html(blocks[place:])
        return [self.page(div(60, 70, 470, content))], [[w for b in blocks for w in b], note]

    def box_columns(self):
        """A box over the whole width between two pairs of columns."""
        rng, parts, stream = self.rng, [], []
        y = 60
        for part in range(2):
            for column in range(2):
                blocks = self.writer.paragraphs(90)
                stream += [w for b in blocks for w in b]
                parts.append(div(50 + column * 255, y + rng.choice([0, 5]), 235, paragraphs_html(blocks)))
            if part == 0:
                note = self.writer.prose(40)
                parts.append(div(50, y + 270, 478, " ".join(note), "border:1pt solid #555;padding:6pt"))
            y += 360
        return [self.page(*parts)], [stream, note]

    def drop_cap(self):
        rng = self.rng
        blocks = self.writer.paragraphs(160)
        lines = rng.choice([2, 3, 4])
        leading = rng.choice([1.2, 1.3, 1.4])
        first = blocks[0]
        word = first[0]
        cap_size = self.size * leading * lines * rng.uniform(0.95, 1.15)
        cap = (
            f'<span style="float:left;font-size:{cap_size}pt;line-height:{self.size * leading * lines}pt;'
            f'padding-right:{rng.randint(2, 5)}pt">{word[0]}</span>'
        )
        content = (
            f'<p style="margin:0 0 6pt 0;line-height:{leading}">{cap}{word[1:]} {" ".join(first[1:])}</p>'
        )
        content += paragraphs_html(blocks[1:], f"line-height:{leading}")
        return [self.page(div(60, 90, rng.randint(220, 470), content))], [[w for b in blocks for w in b]]

    def form(self):
        """Labels and what was filled in, in boxes or after a colon, in one pair or two a line."""
        rng = self.rng
        pairs = rng.choice([1, 2])
        ruled = rng.random() < 0.6
        border = "border:0.7pt solid #333;" if ruled else ""
        rows, body = [], ""
        for _ in range(rng.randint(7, 12)):
            cells, markup = [], ""
            for _ in range(pairs):
                label = self.writer.some(1, 3)
                label[0] = label[0].capitalize()
                value = [] if rng.random() < 0.15 else self.writer.some(1, 14 if rng.random() < 0.3 else 4)
                if not ruled:
                    label[-1] += ":"
                cells += [label, value]
                width = 24 if pairs == 2 else 32
                markup += (
                    f'<td style="{border}padding:3pt 5pt;width:{width}%"><b>{" ".join(label)}</b></td>'
                    f'<td style="{border}padding:3pt 5pt">{" ".join(value)}</td>'
                )
            rows.append(cells)
            body += f"<tr>{markup}</tr>"
        title = self.writer.title()
        content = (
            f'<p style="font-size:{self.size * 1.5}pt;margin:0 0 12pt 0">{" ".join(title)}</p>'
            f'<table style="border-collapse:collapse;width:100%">{body}</table>'
        )
        return [self.page(div(60, 60, 475, content))], [title + flat(rows)]

    def one_column(self):
        pages, stream = [], []
        for _ in range(2):
            blocks = self.writer.paragraphs(300)
            stream += [w for b in blocks for w in b]
            pages.append(self.page(div(65, 70, 460, paragraphs_html(blocks))))
        return pages, [stream]

    def notes(self):
        """Small print at the foot, with its marks in the text."""
        rng, body, notes, pages, number = self.rng, [], [], [], 0
        for _ in range(2):
            blocks, content, foot = self.writer.paragraphs(220), "", ""
            for block in blocks:
                text = " ".join(block)
                body += block
                if rng.random() < 0.6:
                    number += 1
                    text += f'<sup style="font-size:65%;line-height:0">{number}</sup>'
                    note = self.writer.prose(rng.randint(6, 24))
                    notes.append(note)
                    foot += (
                        f'<p style="margin:0 0 2pt 0"><sup style="font-size:65%;line-height:0">{number}</sup>'
                        f' {" ".join(note)}</p>'
                    )
                content += f'<p style="margin:0 0 6pt 0">{text}</p>'
            pages.append(
                self.page(
                    div(65, 60, 460, content),
                    '<div style="position:absolute;left:65pt;bottom:60pt;width:460pt;border-top:0.5pt solid;'
                    f'padding-top:4pt;font-size:{self.size * 0.8}pt">{foot}</div>',
                )
            )
        return pages, [body] + notes


# LaTeX


def tex(words):
    return " ".join(words).replace("&", r"\&").replace("%", r"\%")


class LatexLayouts:
    HEAD = r"""\documentclass[%s,a4paper]{article}\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}\usepackage[dutch]{babel}
\usepackage{lmodern,multicol,paracol,lettrine,booktabs,array,marginnote}\usepackage[margin=%dmm]{geometry}
\hyphenpenalty=10000\exhyphenpenalty=10000\sloppy\pagestyle{empty}\setlength{\columnsep}{%dpt}\begin{document}
"""

    def __init__(self, rng, writer):
        self.rng, self.writer = rng, writer
        self.head = self.HEAD % (rng.choice(["10pt", "11pt"]), rng.randint(18, 30), rng.randint(14, 30))

    def document(self, body):
        return self.head + body + r"\end{document}"

    def text(self, count):
        blocks = self.writer.paragraphs(count)
        return "\n\n".join(tex(b) for b in blocks) + "\n\n", [w for b in blocks for w in b]

    def columns_two(self):
        body, words = self.text(700)
        return r"\begin{multicols}{2}" + body + r"\end{multicols}", [words]

    def columns_three(self):
        body, words = self.text(500)
        return r"\begin{multicols}{3}" + body + r"\end{multicols}", [words]

    def columns_heading(self):
        out, stream = r"\begin{multicols}{2}", []
        for _ in range(4):
            title = self.writer.title()
            body, words = self.text(130)
            stream += title + words
            out += r"\section*{" + tex(title) + "}" + body
        return out + r"\end{multicols}", [stream]

    def columns_apart(self):
        """Two texts side by side, each its own."""
        left, left_words = self.text(self.rng.randint(150, 260))
        right, right_words = self.text(self.rng.randint(150, 260))
        return (
            r"\begin{paracol}{2}"
            + r"\linespread{1.15}\selectfont "
            + left
            + r"\switchcolumn\small "
            + right
            + r"\end{paracol}",
            [left_words, right_words],
        )

    def drop_cap(self):
        words = self.writer.prose(150)
        more, rest = self.text(100)
        body = r"\lettrine[lines=%d]{%s}{%s} " % (
            self.rng.choice([2, 3, 4]),
            words[0][0],
            words[0][1:],
        ) + tex(words[1:])
        return body + "\n\n" + more, [words + rest]

    def table(self, ruled):
        rng = self.rng
        columns = rng.randint(2, 4)
        rows = in_euros(table_rows(self.writer, rng, columns, rng.randint(4, 9), rng.choice([0, 0.2]), True))
        before, first = self.text(60)
        after, last = self.text(50)
        bar = "|" if ruled else ""
        spec = (
            bar
            + bar.join([r">{\raggedright\arraybackslash}p{%.2f\linewidth}" % (0.84 / columns)] * columns)
            + bar
        )
        rule = r"\hline " if ruled else ""
        lines = [
            " & ".join(tex(c) for c in row) + r" \\ " + (rule or ("" if i else r"\midrule "))
            for i, row in enumerate(rows)
        ]
        body = r"\noindent\begin{tabular}{%s}%s%s%s\end{tabular}" % (
            spec,
            rule or r"\toprule ",
            "\n".join(lines),
            "" if ruled else r"\bottomrule ",
        )
        return before + body + "\n\n" + after, [first + flat(rows) + last]

    def table_ruled(self):
        return self.table(True)

    def table_lines(self):
        return self.table(False)

    def notes(self):
        out, stream, notes = "", [], []
        for block in self.writer.paragraphs(600):
            stream += block
            note = self.writer.prose(self.rng.randint(6, 20))
            notes.append(note)
            out += tex(block) + r"\footnote{" + tex(note) + "}\n\n"
        return out, [stream] + notes

    def one_column(self):
        body, words = self.text(700)
        return body, [words]

    def notes_columns(self):
        """Notes under two columns."""
        self.head = self.head.replace("a4paper]", "a4paper,twocolumn]")
        return self.notes()


# LibreOffice

FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/>
<style:text-properties style:font-name="Liberation Serif" fo:font-size="SIZEpt"/></style:style>
<style:style style:name="H" style:family="paragraph">
<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="S" style:family="section">
<style:section-properties><style:columns fo:column-count="COLUMNS"
 fo:column-gap="GAPcm"/></style:section-properties></style:style>
<style:style style:name="C" style:family="table-cell">
<style:table-cell-properties fo:padding="0.1cm" BORDER/></style:style>
<style:style style:name="D" style:family="paragraph">
<style:paragraph-properties><style:drop-cap style:lines="3"
 style:length="1" style:distance="0.1cm"/></style:paragraph-properties></style:style>
<style:style style:name="F" style:family="graphic">
<style:graphic-properties style:wrap="parallel" fo:border="0.02cm solid #000000"
 fo:padding="0.15cm" style:horizontal-pos="POSITION" style:horizontal-rel="paragraph"/></style:style>
</office:automatic-styles><office:body><office:text>BODY</office:text></office:body></office:document>"""


class OfficeLayouts:
    def __init__(self, rng, writer):
        self.rng, self.writer = rng, writer
        self.columns, self.border = 2, 'fo:border="0.02cm solid #000000"'

    def document(self, body):
        rng = self.rng
        return (
            FODT.replace("SIZE", str(rng.choice([10, 11, 12])))
            .replace("COLUMNS", str(self.columns))
            .replace("GAP", f"{rng.uniform(0.5, 1.2):.2f}")
            .replace("BORDER", self.border)
            .replace("POSITION", rng.choice(["left", "right"]))
            .replace("BODY", body)
        )

    def paragraph(self, words, style="P"):
        return f'<text:p text:style-name="{style}">{html.escape(" ".join(words))}</text:p>'

    def text(self, count):
        blocks = self.writer.paragraphs(count)
        return "".join(map(self.paragraph, blocks)), [w for b in blocks for w in b]

    def section(self, columns, heads):
        self.columns = columns
        out, stream = "", []
        for _ in range(3):
            if heads:
                title = self.writer.title()
                out, stream = out + self.paragraph(title, "H"), stream + title
            body, words = self.text(150)
            out, stream = out + body, stream + words
        return f'<text:section text:style-name="S" text:name="s">{out}</text:section>', [stream]

    def columns_two(self):
        return self.section(2, False)

    def columns_three(self):
        return self.section(3, False)

    def columns_heading(self):
        return self.section(2, True)

    def table(self, border):
        self.border = border
        columns = self.rng.randint(2, 5)
        rows = table_rows(
            self.writer, self.rng, columns, self.rng.randint(4, 9), self.rng.choice([0, 0.2]), True
        )
        before, first = self.text(60)
        after, last = self.text(50)
        body = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell table:style-name="C">{self.paragraph(cell)}</table:table-cell>'
                for cell in row
            )
            + "</table:table-row>"
            for row in rows
        )
        table = (
            '<table:table table:name="t"><table:table-column'
            f' table:number-columns-repeated="{columns}"/>{body}</table:table>'
        )
        return before + table + after, [first + flat(rows) + last]

    def table_ruled(self):
        return self.table('fo:border="0.02cm solid #000000"')

    def table_plain(self):
        return self.table("")

    def table_lines(self):
        return self.table('fo:border-bottom="0.02cm solid #000000"')

    def drop_cap(self):
        blocks = self.writer.paragraphs(200)
        return self.paragraph(blocks[0], "D") + "".join(map(self.paragraph, blocks[1:])), [
            [w for b in blocks for w in b]
        ]

    def box(self):
        blocks, note = self.writer.paragraphs(280), self.writer.prose(40)
        frame = (
            '<draw:frame draw:style-name="F" draw:name="f" text:anchor-type="paragraph" svg:width="5.5cm"'
            ' svg:y="0.3cm"><draw:text-box'
            f' fo:min-height="2cm">{self.paragraph(note)}</draw:text-box></draw:frame>'
        )
        first = self.paragraph(blocks[0]).replace("</text:p>", frame + "</text:p>")
        return first + "".join(map(self.paragraph, blocks[1:])), [[w for b in blocks for w in b], note]

    def one_column(self):
        body, words = self.text(600)
        return body, [words]


# The producers


def print_weasy(sources, folder):
    import weasyprint

    for name, source in sources:
        weasyprint.HTML(string=source).write_pdf(str(folder / f"{name}.pdf"))


def print_latex(sources, folder):
    for name, source in sources:
        with tempfile.TemporaryDirectory() as work:
            (pathlib.Path(work) / "out.tex").write_text(source)
            for _ in range(2):
                subprocess.run(
                    ["pdflatex", "-interaction=batchmode", "out.tex"], cwd=work, stdout=subprocess.DEVNULL
                )
            shutil.move(f"{work}/out.pdf", folder / f"{name}.pdf")


def print_office(sources, folder):
    with tempfile.TemporaryDirectory() as work:
        for name, source in sources:
            (pathlib.Path(work) / f"{name}.fodt").write_text(source)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{work}/office",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *[f"{work}/{name}.fodt" for name, _ in sources],
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def is_whole(folder, name):
    """Whether all words are on the pages; what is not is taken away."""
    pdf, known = folder / f"{name}.pdf", folder / f"{name}.json"
    words = sum(map(len, json.loads(known.read_text())["streams"]))
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True).stdout.decode()
    if pdf.exists() and len(text.split()) >= words:
        return True
    pdf.unlink(missing_ok=True)
    known.unlink()
    return False


PRODUCERS = {
    "weasyprint": (WeasyLayouts, print_weasy),
    "latex": (LatexLayouts, print_latex),
    "libreoffice": (OfficeLayouts, print_office),
}
HELPERS = {"page", "document", "columns", "table", "text", "paragraph", "section"}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=12)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    words = vocabulary()
    for producer, (layouts, print_all) in PRODUCERS.items():
        classes = [
            name
            for name, value in vars(layouts).items()
            if callable(value) and name[0] != "_" and name not in HELPERS
        ]
        sources = []
        for kind in classes:
            for number in range(options.each):
                rng = random.Random(f"{options.seed}/{producer}/{kind}/{number}")
                made = layouts(rng, Writer(rng, words))
                body, streams = getattr(made, kind)()
                name = f"{kind}-{producer}-{number}"
                sources.append((name, made.document(body)))
                (options.folder / f"{name}.json").write_text(json.dumps({"class": kind, "streams": streams}))
        print_all(sources, options.folder)
        left_out = [name for name, _ in sources if not is_whole(options.folder, name)]
        print(
            f"{producer}: {len(sources) - len(left_out)} documents; {len(left_out)} did not fit on their"
            " pages"
        )


if __name__ == "__main__":
    main()
