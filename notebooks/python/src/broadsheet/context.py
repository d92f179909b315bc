"""A row in the text that it was read from."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CUT = "…"

_TAGS = {"SPEAKER": "b", "CUE": "i"}


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch of the body: code points, the end exclusive, and what it is: QUOTE, SPEAKER, CUE, FIGURE or ENTITY."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, repr=False)
class Context:
    """A row, the article it came from, and the text around it. ``str()`` gives the text with the row's places in
    brackets, as ``broadsheet explain`` does; a notebook shows them marked.

    :param table: the row's table
    :param row: its columns; of an article all but body and paragraphs
    :param article: the article's columns but body and paragraphs
    :param body: the article's whole text
    :param marks: the row's places in the body, ascending
    :param passages: the stretches of the body that are shown, ascending
    """

    table: str
    row: Mapping[str, Any]
    article: Mapping[str, Any]
    body: str
    marks: tuple[Mark, ...]
    passages: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The text without brackets; ``…`` stands where some of it is left out."""
        return self._joined(lambda start, end: self.body[start:end])

    def __str__(self) -> str:
        return self._joined(self._bracketed)

    def __repr__(self) -> str:
        return f"<{self.table} {next(iter(self.row.values()), '')}: {self}>"

    def _repr_html_(self) -> str:
        paragraphs = self._joined(self._highlighted).split("\n\n")
        source = self.article.get("title") or self.article.get("source_uri") or ""
        day = self.article.get("published_on")
        return (
            "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
            + f"<p><small>{html.escape(str(source))}{f', {day}' if day else ''}</small></p>"
        )

    def _joined(self, shown: Any) -> str:
        parts: list[str] = []
        before = 0
        for start, end in self.passages:
            left_out = self.body[before:start]
            if left_out.strip():
                parts.append(f" {CUT} " if parts else CUT)
            elif parts:
                parts.append(left_out)
            parts.append(shown(start, end))
            before = end
        if self.body[before:].strip():
            parts.append(CUT)
        return "".join(parts)

    def _bracketed(self, start: int, end: int) -> str:
        edges = []
        for mark in self.marks:
            first, last = max(mark.start, start), min(mark.end, end)
            if first < last:
                # At one place brackets close before others open, and the longer stretch is the outer one.
                edges.append((first, 1, first - last, f"[{mark.label} "))
                edges.append((last, 0, last - first, "]"))
        text, at = [], start
        for place, _, _, sign in sorted(edges):
            text += [self.body[at:place], sign]
            at = place
        return "".join([*text, self.body[at:end]])

    def _highlighted(self, start: int, end: int) -> str:
        """Every stretch between two edges has tags of its own, so that marks may overlap."""
        text = []
        for first, last in self._stretches(start, end):
            tags = [_TAGS.get(mark.label, "mark") for mark in self.marks if mark.start <= first and last <= mark.end]
            tags = sorted(set(tags), reverse=True)
            shown = html.escape(self.body[first:last])
            opened, closed = "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))
            text.append(opened + shown + closed)
        return "".join(text)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        edges = {start, end}
        for mark in self.marks:
            edges |= {edge for edge in (mark.start, mark.end) if start < edge < end}
        places = sorted(edges)
        yield from zip(places, places[1:])


def marks_of(table: str, row: Mapping[str, Any]) -> list[Mark]:
    """The places in its article's body that a row names."""
    if table == "quotes":
        marks = [Mark(span["start_offset"], span["end_offset"], "QUOTE") for span in row["spans"]]
        for part in ("speaker", "cue"):
            if row[f"{part}_start"] is not None:
                marks.append(Mark(row[f"{part}_start"], row[f"{part}_end"], part.upper()))
        return marks
    if table == "entities":
        return [Mark(mention["start_offset"], mention["end_offset"], "ENTITY") for mention in row["mentions"]]
    return [Mark(row["start_offset"], row["end_offset"], "FIGURE")]


def paragraphs_around(paragraphs: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The paragraphs that hold some of a mark."""
    return [
        (start, end) for start, end in paragraphs if any(mark.start < end and start < mark.end for mark in marks)
    ]


def stretches_around(body: str, marks: Sequence[Mark], chars: int) -> list[tuple[int, int]]:
    """The marks with so many code points before and after each, less what would be a part of a word."""
    around: list[tuple[int, int]] = []
    for mark in sorted(marks):
        start, end = max(0, mark.start - chars), min(len(body), mark.end + chars)
        while 0 < start < mark.start and not (body[start - 1].isspace() and not body[start].isspace()):
            start += 1
        while mark.end < end < len(body) and not (body[end].isspace() and not body[end - 1].isspace()):
            end -= 1
        if around and start <= around[-1][1]:
            around[-1] = (around[-1][0], max(end, around[-1][1]))
        else:
            around.append((start, end))
    return around
