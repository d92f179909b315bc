"""A row in its text."""

from __future__ import annotations

from pathlib import Path
import pytest
from broadsheet import Context, Dataset, Mark, NoSuchRowError, parquet_list
from broadsheet.context import stretches_around
from conftest import STORED

MODULES = ("duckdb", "pyarrow", "polars")


@pytest.fixture(params=MODULES)
def by(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which reader finds the row."""
    monkeypatch.setattr(parquet_list, "installed", lambda module: module == request.param)
    return str(request.param)


def test_signs_of_two_utf16_units_count_once(published: Path, by: str) -> None:
    """The text before the quote begins with two of them."""
    found = Dataset(published).context(quote_of(published, by))
    assert str(found) == (
        '…"[QUOTE We waited long,]" [SPEAKER Okoro] [CUE said], "[QUOTE and it holds at least 40 ships.]"'
    )
    assert found.text == '…"We waited long," Okoro said, "and it holds at least 40 ships."'
    assert found.body.startswith("\N{NEWSPAPER}\N{NEWSPAPER} Harbour master Ines Okoro opened dock")
    assert found.table == "quotes" and found.row["speaker_name"] == "Ines Okoro"
    assert found.article["source_uri"].startswith("samples/") and "body" not in found.article


def ids(dataset: Dataset, table: str, by: str) -> list[str]:
    """The ids of a table's rows, ascending, by the one reader that a test has."""
    column = f"{table.removesuffix('s')}_id"
    if by == "duckdb":
        with dataset.duckdb() as connection:
            return [row[0] for row in connection.execute(f"SELECT {column} FROM {table} ORDER BY 1").fetchall()]
    found = dataset.arrow(table)[column].to_pylist() if by == "pyarrow" else dataset.polars(table)[column].to_list()
    return sorted(found)


def quote_of(root: Path, by: str) -> str:
    return ids(Dataset(root), "quotes", by)[0]


def test_so_many_signs_around(published: Path, by: str) -> None:
    dataset = Dataset(published)
    quote = quote_of(published, by)
    number = dataset.context(quote).body.split("dock ")[1].split()[0]
    assert dataset.context(quote, chars=14).text == (
        '…on Friday.\n\n"We waited long," Okoro said, "and it holds at least 40 ships."'
    )
    assert dataset.context(quote, chars=0).text == "…We waited long, … Okoro said … and it holds at least 40 ships.…"
    assert dataset.context(quote, chars=10_000).text == (
        f"\N{NEWSPAPER}\N{NEWSPAPER} Harbour master Ines Okoro opened dock {number} on Friday.\n\n"
        '"We waited long," Okoro said, "and it holds at least 40 ships."'
    )


@pytest.mark.parametrize("name", ["format-1", "format-2"])
def test_marks_of_an_earlier_format_are_the_texts(name: str, by: str) -> None:
    dataset = Dataset(STORED / name)
    for table in ("quotes", "figures"):
        for row_id in ids(dataset, table, by)[:5]:
            found = dataset.context(row_id)
            marked = [found.body[mark.start : mark.end] for mark in found.marks if mark.label in ("QUOTE", "FIGURE")]
            assert " ".join(marked) == found.row["text"]


def test_an_entity_is_shown_in_one_of_its_articles(published: Path) -> None:
    dataset = Dataset(published)
    articles: dict[str, list[tuple[str, str]]] = {}
    for row in dataset.arrow("entities").to_pylist():
        articles.setdefault(row["entity_id"], []).append((str(row["published_on"] or "9999"), row["article_id"]))
    okoro = max(articles, key=lambda entity_id: len(articles[entity_id]))
    oldest, newest = min(articles[okoro])[1], max(articles[okoro])[1]
    assert dataset.context(okoro).article["article_id"] == oldest != newest
    assert dataset.context(okoro, article_id=newest).article["article_id"] == newest
    assert "master [ENTITY Ines Okoro] opened" in str(dataset.context(okoro))
    with pytest.raises(NoSuchRowError, match="is not in article 00"):
        dataset.context(okoro, article_id="00")


def test_an_article_is_shown_whole(published: Path, by: str) -> None:
    quote = Dataset(published).context(quote_of(published, by))
    whole = Dataset(published).context(quote.row["article_id"].upper())
    assert whole.text == whole.body
    assert '"[QUOTE and it holds [FIGURE at least 40 ships].]"' in str(whole)


def test_a_start_that_is_not_one_rows(published: Path, by: str) -> None:
    dataset = Dataset(published)
    with pytest.raises(NoSuchRowError, match="of snapshot 2 of .* has the id ffffffffffffffffffffffffffffffff"):
        dataset.context("f" * 32)
    with pytest.raises(NoSuchRowError, match="'no id' is no id"):
        dataset.context("no id")
    with pytest.raises(ValueError, match="chars is -1"):
        dataset.context("abcd", chars=-1)


def test_the_start_of_several_ids_is_told(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = Dataset(stored)
    found = {"quotes": [{"quote_id": "abcd1"}], "figures": [{"figure_id": "abcd2"}]}

    def find(table: str, _: object) -> list[dict[str, str]]:
        return found.get(table, [])

    monkeypatch.setattr(dataset, "_find", find)
    with pytest.raises(NoSuchRowError, match="several ids: abcd2 in figures, abcd1 in quotes"):
        dataset.context("abcd")


def context(body: str, *marks: Mark, passages: tuple[tuple[int, int], ...] | None = None) -> Context:
    return Context("quotes", {}, {"title": "<script>"}, body, marks, passages or ((0, len(body)),))


def test_text_never_runs_in_a_notebook() -> None:
    shown = context("a <img onerror=x> & b", Mark(2, 17, "QUOTE"))._repr_html_()
    assert "<mark>&lt;img onerror=x&gt;</mark> &amp; b" in shown
    assert "<script>" not in shown and "&lt;script&gt;" in shown


def test_marks_may_overlap() -> None:
    shown = context("abcd", Mark(0, 3, "QUOTE"), Mark(2, 4, "SPEAKER"))._repr_html_()
    assert "<mark>ab</mark><mark><b>c</b></mark><b>d</b>" in shown


def test_the_longer_of_two_marks_is_the_outer_one() -> None:
    both = context("abcd", Mark(0, 2, "SPEAKER"), Mark(0, 4, "QUOTE"), Mark(2, 4, "CUE"))
    assert str(both) == "[QUOTE [SPEAKER ab][CUE cd]]"


def test_a_shell_shows_the_text() -> None:
    shown = Context("quotes", {"quote_id": "3f1c", "text": "b"}, {}, "a b", (Mark(2, 3, "QUOTE"),), ((0, 3),))
    assert repr(shown) == "<quotes 3f1c: a [QUOTE b]>"


def test_no_word_is_cut() -> None:
    body = "one two three four five"
    assert stretches_around(body, [Mark(8, 13, "QUOTE")], 5) == [(4, 18)]
    assert stretches_around(body, [Mark(8, 13, "QUOTE")], 3) == [(8, 13)]
    assert stretches_around(body, [Mark(0, 3, "QUOTE"), Mark(19, 23, "CUE")], 2) == [(0, 3), (19, 23)]
