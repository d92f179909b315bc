"""Word F1 of the body, pieces kept and left out, and CPU time of trafilatura and resiliparse on the corpus' pages."""

import collections
import glob
import gzip
import hashlib
import json
import os
import re
import sys
import time

import resiliparse.extract.html2text as resiliparse_text
import resiliparse.parse.html as resiliparse_html
import trafilatura

WORD = re.compile(r"\w+")
NO_WORD = re.compile(r"[^\w]+|_")


def with_trafilatura(html):
    return trafilatura.extract(html, include_comments=False, include_tables=True) or ""


def with_resiliparse(html):
    tree = resiliparse_html.HTMLTree.parse(html)
    return resiliparse_text.extract_plain_text(tree, main_content=True, alt_texts=False, comments=False)


def f1(found, truth):
    left = collections.Counter(WORD.findall(truth.lower()))
    words = collections.Counter(WORD.findall(found.lower()))
    if not left and not words:
        return 1.0
    shared = sum((left & words).values())
    if shared == 0:
        return 0.0
    precision, recall = shared / sum(words.values()), shared / sum(left.values())
    return 2 * precision * recall / (precision + recall)


def folded(text):
    return NO_WORD.sub(" ", text.lower()).strip()


def is_held_out(page):
    return hashlib.sha1(page.encode()).digest()[0] < 0x40


def measure(name, extract, pages, print_pages):
    scores, seconds, kept, pieces, dropped, others = [], 0.0, 0, 0, 0, 0
    for page, html, truth in pages:
        start = time.process_time()
        body = extract(html)
        seconds += time.process_time() - start
        scores.append((page, f1(body, truth["main_content"])))
        plain = folded(body)
        kept += sum(folded(piece) in plain for piece in truth.get("with", []))
        pieces += len(truth.get("with", []))
        dropped += sum(folded(piece) not in plain for piece in truth.get("without", []))
        others += len(truth.get("without", []))
        if print_pages:
            print(f"{name} {page} F1 {scores[-1][1]:.3f}")
    for part, some in (
        ("tuned on", [s for p, s in scores if not is_held_out(p)]),
        ("held out", [s for p, s in scores if is_held_out(p)]),
        ("all pages", [s for _, s in scores]),
    ):
        print(f"{name:<12} {part:<10} {len(some):3} pages  F1 {sum(some) / len(some):.4f}")
    print(
        f"{name:<12} with {kept / pieces:.3f}  without {dropped / others:.3f}"
        f"  {1000 * seconds / len(pages):.2f} ms CPU a page"
    )


def main():
    folder = sys.argv[1]
    pages = []
    for file in sorted(glob.glob(os.path.join(folder, "ground-truth", "*.json"))):
        page = os.path.basename(file)[: -len(".json")]
        html = os.path.join(folder, "html", page + ".html.gz")
        with open(file, encoding="utf-8") as read:
            truth = json.load(read)["ground_truth"]
        if os.path.exists(html):
            with gzip.open(html) as read:
                pages.append((page, read.read().decode("utf-8", "replace"), truth))
    print_pages = "--pages" in sys.argv
    measure("trafilatura", with_trafilatura, pages, print_pages)
    measure("resiliparse", with_resiliparse, pages, print_pages)


if __name__ == "__main__":
    main()
