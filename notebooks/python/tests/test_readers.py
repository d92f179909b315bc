"""What each reader sees of a snapshot: the same rows, of the documented types, whatever the files are like."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as arrow
import pytest
from pyarrow import parquet
from broadsheet import Dataset
from broadsheet.tables import TABLES
from conftest import STORED
from reading import READERS, TYPES, Rows, comparable

reader = pytest.mark.parametrize("reader", list(READERS))


def raw_rows(dataset: Dataset, table: str) -> Rows:
    """The rows as they stand in the files, without the partition's column; a column that came later is null."""
    columns = [name for name in TABLES[table].typed_columns("published_month") if name != "published_month"]
    rows: Rows = []
    for file in dataset.files(table):
        with parquet.ParquetFile(file) as opened:
            rows += opened.read().to_pylist()
    assert all(set(row) <= set(columns) for row in rows)
    return comparable([{name: text(row.get(name)) for name in columns} for row in rows])


def text(value: Any) -> Any:
    """Closed sets are bytes where they were written as ENUM."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, list):
        return [text(inner) for inner in value]
    return {name: text(inner) for name, inner in value.items()} if isinstance(value, dict) else value


def assert_types(described: dict[str, str], table: str, reader: str, partition_column: str = "published_month") -> None:
    columns = TABLES[table].typed_columns(partition_column)
    assert list(described) == list(columns)
    for name, column_type in columns.items():
        if isinstance(column_type, str):
            assert described[name] == TYPES[reader][column_type], f"{table}.{name}"


@reader
def test_every_row_of_an_earlier_format_is_read(stored: Path, reader: str, request: Any) -> None:
    dataset = Dataset(stored)
    opened = READERS[reader](dataset, request)
    for table, count in {"articles": 4, "quotes": 14, "figures": 15, "entities": 10, "rejects": 1}.items():
        rows = opened.rows(table)
        assert len(rows) == count
        for row in rows:
            month, day = row.pop("published_month", None), row.get("published_on")
            assert month == (None if day is None else day.replace(day=1))
        assert comparable(rows) == raw_rows(dataset, table)
        assert_types(opened.types(table), table, reader)


@reader
@pytest.mark.parametrize("snapshot", [1, 2])
def test_a_snapshot_is_what_broadsheet_sees(
    published: Path, expected: dict[str, Any], snapshot: int, reader: str, request: Any
) -> None:
    dataset, truth = Dataset(published, snapshot), expected[str(snapshot)]
    opened = READERS[reader](dataset, request)
    rows = {table: opened.rows(table) for table in dataset.tables}
    assert {table: len(found) for table, found in rows.items()} == truth["rows"]
    assert {table: dataset.rows(table) for table in dataset.tables} == truth["rows"]
    assert sorted(row["article_id"] for row in rows["articles"]) == truth["articles"]
    assert sum(row["value"] for row in rows["figures"]) == truth["value"]
    months = [row["published_month"] for row in rows["articles"]]
    assert {str(month): months.count(month) for month in set(months)} == truth["months"]
    # No input was rejected; the table is there all the same.
    assert truth["rows"]["rejects"] == 0 and truth["rows"]["articles"] == {1: 41, 2: 20}[snapshot]
    for table in dataset.tables:
        assert_types(opened.types(table), table, reader)


@reader
def test_a_dataset_by_day_has_days(published: Path, reader: str, request: Any) -> None:
    opened = READERS[reader](Dataset(published.parent / "day"), request)
    rows = opened.rows("quotes")
    assert len(rows) == 4 and all(row["published_day"] == row["published_on"] for row in rows)
    assert_types(opened.types("quotes"), "quotes", reader, "published_day")


@reader
def test_columns_that_older_files_lack_are_null(tmp_path: Path, reader: str, request: Any) -> None:
    dataset = Dataset(without_columns(tmp_path / "data", "quotes", ["cue_start", "spans", "speaker_name"]))
    opened = READERS[reader](dataset, request)
    rows = opened.rows("quotes")
    old = [row for row in rows if row["published_month"] == datetime.date(2024, 11, 1)]
    assert len(rows) == 14 and 0 < len(old) < 14
    assert all(row["cue_start"] is row["spans"] is row["speaker_name"] is None for row in old)
    assert all(row["spans"] for row in rows if row not in old)
    assert_types(opened.types("quotes"), "quotes", reader)


def without_columns(root: Path, table: str, columns: list[str]) -> Path:
    """A dataset one of whose files was written before some columns were there."""
    shutil.copytree(STORED / "format-2", root)
    listed = parquet.read_table(root / "_snapshots/1.parquet").to_pylist()
    for row in listed:
        if row["path"].startswith(f"{table}/published_month=2024-11-01"):
            file = root / row["path"]
            with parquet.ParquetFile(file) as opened:
                older = opened.read().drop_columns(columns)
            parquet.write_table(older, file)
            row["schema_version"] = 1
    schema = parquet.read_schema(root / "_snapshots/1.parquet")
    parquet.write_table(arrow.Table.from_pylist(listed, schema), root / "_snapshots/1.parquet")
    manifest = json.loads((root / "_CURRENT.json").read_text())
    manifest["file_list_sha256"] = hashlib.sha256((root / "_snapshots/1.parquet").read_bytes()).hexdigest()
    (root / "_CURRENT.json").write_text(json.dumps(manifest))
    return root


@reader
def test_folders_may_be_named_like_partitions_and_patterns(
    published: Path, tmp_path: Path, reader: str, request: Any
) -> None:
    odd = tmp_path / "env=test" / "published_month=1999-01-01" / "it's [a] news {b} 100%"
    shutil.copytree(published, odd)
    # Of the first snapshot some files lie aside.
    there, here = (READERS[reader](Dataset(root, 1), request) for root in (odd, published))
    assert comparable(there.rows("articles")) == comparable(here.rows("articles"))
    assert there.rows("rejects") == []


@reader
def test_a_table_that_an_old_snapshot_does_not_have_is_empty(tmp_path: Path, reader: str, request: Any) -> None:
    root = Path(shutil.copytree(STORED / "format-1", tmp_path / "data"))
    manifest = json.loads((root / "_CURRENT.json").read_text())
    manifest["files"] = [file for file in manifest["files"] if file["table"] != "figures"]
    (root / "_CURRENT.json").write_text(json.dumps(manifest))
    dataset = Dataset(root)
    opened = READERS[reader](dataset, request)
    assert dataset.files("figures") == [] and opened.rows("figures") == []
    assert_types(opened.types("figures"), "figures", reader)


def test_the_oldest_duckdb_sees_the_same(published: Path) -> None:
    """In a process of its own: two versions cannot live in one."""
    old = os.environ.get("BROADSHEET_OLD_DUCKDB")
    if old is None:
        pytest.skip("BROADSHEET_OLD_DUCKDB names no folder with an old DuckDB")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", __file__, str(Path(__file__).with_name("test_context.py")), "-k", "duckdb and not oldest"],
        env={**os.environ, "PYTHONPATH": old, "BROADSHEET_EXPECTED_DUCKDB": "1.1.3"},
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0 and " passed" in done.stdout and "skipped" not in done.stdout, done.stdout


@pytest.mark.skipif("BROADSHEET_EXPECTED_DUCKDB" not in os.environ, reason="only beside an old DuckDB")
def test_this_is_the_duckdb_that_was_meant() -> None:
    import duckdb

    assert duckdb.__version__ == os.environ["BROADSHEET_EXPECTED_DUCKDB"]


def test_loaded_rows_stay_when_files_go(copy: Path) -> None:
    with Dataset(copy).duckdb(load=True) as loaded:
        before = loaded.execute("SELECT count(*) FROM quotes").fetchall()
        shutil.rmtree(copy)
        assert loaded.execute("SELECT count(*) FROM quotes").fetchall() == before


def test_partitions_prune_files_in_duckdb(published: Path) -> None:
    with Dataset(published).duckdb() as connection:
        plan = connection.execute(
            "EXPLAIN ANALYZE SELECT count(*) FROM quotes WHERE published_month = DATE '2026-02-01'"
        ).fetchall()
    files = Dataset(published).files("quotes")
    february = [file for file in files if "published_month=2026-02-01" in file]
    assert 0 < len(february) < len(files) and f"Scanning Files: {len(february)}/{len(files)} " in str(plan), plan
