"""Draws benchmarks/results.json as docs/benchmark.svg, and writes its table into the README files.

    python benchmarks/plot.py            # write
    python benchmarks/plot.py --check    # say whether both are up to date; exit status 1 when not

The table goes between the lines <!-- benchmark --> and <!-- /benchmark -->, where a file has them.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
ROOT = HERE.parent
COMMAND = "python benchmarks/peers.py --venvs DIR"

#: What was measured: the key in the results, the head of its column, the head of its panel.
MEASURES = (
    ("import", "import", "Import of the client"),
    ("first", "up to the first answer", "Fresh process, up to the first answer"),
    ("send", "one message", "Sending one message, warm"),
    ("listing", "list of 1,000", "Listing 1,000 numbers, reading each"),
)

# Everything below is in the units of the picture.
WIDTH, MARGIN, GAP = 860, 20, 30
PANEL = (WIDTH - 2 * MARGIN - GAP) // 2
LABELS = 148  # the width of the names to the left of the bars
ROW, BAR = 21, 13
TOP = 78  # where the first panels begin
UNIT = 28  # the length of a bar that stands for 1
LONGEST = 7  # what the longest bar stands for; longer ones are cut and marked

STYLE = """
text { font: 12px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
.title { font-size: 17px; font-weight: 600 } .head { font-size: 13px; font-weight: 600 }
.small { font-size: 11px; fill: #59636e } .ours { font-weight: 600 }
.ground { fill: #ffffff } .bar { fill: #afb8c1 } .ours.bar { fill: #0969da }
.axis { stroke: #59636e } .one { stroke: #1f2328; stroke-dasharray: 3 2 } .cut { stroke: #ffffff; stroke-width: 3 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .small { fill: #9198a1 }
.ground { fill: #0d1117 } .bar { fill: #59636e } .ours.bar { fill: #4493f8 }
.axis { stroke: #9198a1 } .one { stroke: #e6edf3 } .cut { stroke: #0d1117 }
}
"""

Results = dict[str, Any]


def number(ratio: float) -> str:
    """Write a ratio with as many digits as can be trusted."""
    return f"{ratio:.2f}" if ratio < 2 else f"{ratio:.1f}"


def about(results: Results) -> str:
    """Tell when and where the figures were measured."""
    return f"{results['date']}, Python {results['python']}, {results['platform']}"


def value(results: Results, name: str, measure: str) -> str:
    """Write one figure; the one that stands for 1 with its milliseconds."""
    found = results["peers"][name].get(measure)
    if found is None:
        return "-"
    milliseconds = f"{found['ms']:.0f}" if found["ms"] >= 10 else f"{found['ms']:.2g}"
    return f"1 ({milliseconds} ms)" if name == results["yardstick"] else number(found["ratio"])


def table(results: Results) -> str:
    """Give the figures as a table in Markdown."""
    lines = [
        f"CPU time relative to {results['yardstick']} ({about(results)}):",
        "",
        "| " + " | ".join(["client", *(head for _, head, _ in MEASURES), "distributions", "MB"]) + " |",
        "| --- |" + " ---: |" * (len(MEASURES) + 2),
    ]
    for name, peer in results["peers"].items():
        figures = [value(results, name, measure) for measure, _, _ in MEASURES]
        cells = [peer["label"], *figures, str(peer["distributions"]), f"{peer['megabytes']:.1f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def panel(results: Results, measure: str, head: str, left: int, top: int) -> list[str]:
    """Draw the bars of one measure."""
    zero = left + LABELS
    first, last = top + 12, top + 12 + ROW * len(results["peers"])
    drawn = [f'<text class="head" x="{left}" y="{top}">{escape(head)}</text>']
    for row, (name, peer) in enumerate(results["peers"].items()):
        y = first + row * ROW + (ROW - BAR) // 2
        base = y + BAR - 2
        ours = "ours " if name.startswith("this") else ""
        drawn.append(f'<text class="{ours}label" x="{left}" y="{base}">{escape(peer["label"])}</text>')
        if measure not in peer:
            drawn.append(f'<text class="small" x="{zero + UNIT + 5}" y="{base}">not measured</text>')
            continue
        ratio = peer[measure]["ratio"]
        length = round(min(ratio, LONGEST) * UNIT, 1)
        drawn.append(f'<rect class="{ours}bar" x="{zero}" y="{y}" width="{length}" height="{BAR}"/>')
        text = value(results, name, measure)
        if ratio > LONGEST:
            x = zero + length - 22
            drawn.append(f'<path class="cut" d="M{x - 3} {y + BAR + 2}L{x + 3} {y - 2}"/>')
            text += ", cut"
        # Beyond the line at 1, so that the text does not lie on it.
        x = zero + max(length, UNIT) + 5
        drawn.append(f'<text class="{ours}value" x="{x:g}" y="{base}">{text}</text>')
    drawn.append(f'<path class="axis" d="M{zero} {first}V{last}"/>')
    drawn.append(f'<path class="one" d="M{zero + UNIT} {first - 4}V{last}"/>')
    return drawn


def picture(results: Results) -> str:
    """Draw all panels as one SVG."""
    height_of_panel = 12 + ROW * len(results["peers"]) + 36
    bottom = TOP + 2 * height_of_panel
    spoken = "; ".join(
        f"{head}: " + ", ".join(f"{p['label']} {number(p[m]['ratio'])}" for p in results["peers"].values() if m in p)
        for m, _, head in MEASURES
    )
    title = f"CPU time of Python clients, relative to {results['yardstick']}"
    how = (
        f"Less is better. The dashed line is {results['yardstick']} = 1, with json and without models. "
        f"Bars above {LONGEST} are cut."
    )
    size = f'viewBox="0 0 {WIDTH} {bottom + 32}" width="{WIDTH}" height="{bottom + 32}"'
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(spoken)}.</desc>',
        f"<style>{STYLE}</style>",
        '<rect class="ground" width="100%" height="100%" rx="6"/>',
        f'<text class="title" x="{MARGIN}" y="30">{escape(title)}</text>',
        f'<text class="small" x="{MARGIN}" y="49">{escape(how)}</text>',
    ]
    for place, (measure, _, head) in enumerate(MEASURES):
        left = MARGIN + place % 2 * (PANEL + GAP)
        drawn += panel(results, measure, head, left, TOP + place // 2 * height_of_panel)
    for line, text in enumerate((f"{about(results)}. Median of the rounds, one local server for all.", COMMAND)):
        drawn.append(f'<text class="small" x="{MARGIN}" y="{bottom + 16 * line}">{escape(text)}</text>')
    drawn.append("</svg>")
    return "\n".join(drawn) + "\n"


def with_table(text: str, results: Results) -> str:
    """Put the table between the marks of a file; a file without them stays as it is."""
    marked = re.compile(r"(?<=^<!-- benchmark -->\n).*?(?=^<!-- /benchmark -->$)", re.DOTALL | re.MULTILINE)
    return marked.sub(lambda _: f"\n{table(results)}\n\n", text)


def main() -> int:
    """Write or check; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", type=Path, default=HERE / "results.json", help="the figures")
    parser.add_argument("--svg", type=Path, default=ROOT / "docs" / "benchmark.svg", help="the picture")
    parser.add_argument("--readme", type=Path, nargs="*", default=[ROOT / "README.md", HERE / "README.md"])
    parser.add_argument("--check", action="store_true", help="write nothing, say what is out of date")
    options = parser.parse_args()
    results = json.loads(options.json.read_text(encoding="utf-8"))
    wanted = {options.svg: picture(results)}
    for file in options.readme:
        wanted[file] = with_table(file.read_text(encoding="utf-8"), results)
    stale = [file for file, text in wanted.items() if not file.exists() or file.read_text(encoding="utf-8") != text]
    for file in stale:
        if options.check:
            print(f"{file} is not up to date with {options.json}: run {HERE.name}/plot.py")
        else:
            file.write_text(wanted[file], encoding="utf-8")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
