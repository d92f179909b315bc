"""Which snapshot a dataset is, where its files lie, and what is said when something is wrong."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from broadsheet import (
    BroadsheetError,
    DamagedDatasetError,
    Dataset,
    FileGoneError,
    MissingEngineError,
    NewerVersionError,
    NoDatasetError,
    NoSuchTableError,
    SnapshotGoneError,
    manifests,
    parquet_list,
)
from broadsheet.tables import Table
from conftest import PROJECT, STORED


def change(place: Path, **values: object) -> None:
    place.write_text(json.dumps({**json.loads(place.read_text()), **values}))


def test_the_current_snapshot_and_its_number(published: Path) -> None:
    dataset = Dataset(published)
    assert (dataset.snapshot, dataset.snapshots, dataset.run_id) == (2, (1, 2), "run-2")
    assert dataset.path == published and repr(dataset) == f"Dataset('{published}', snapshot=2)"
    assert dataset.published_at.utcoffset() is not None
    across = ("stories", "story_articles", "statements", "statement_quotes", "claims", "claim_figures", "claim_conflicts")
    names = ("entity_names", "id_changes")
    assert dataset.tables == ("articles", "quotes", "figures", "entities", *across, *names, "rejects")


def test_a_snapshot_by_number_has_its_own_files(published: Path) -> None:
    first, second = Dataset(published, snapshot=1), Dataset(published, snapshot=2)
    assert first.run_id == "run-1"
    assert second.files("quotes") == Dataset(published).files("quotes")
    retired = [file for file in first.files("quotes") if f"/{manifests.RETIRED}/" in file]
    assert retired and set(first.files("quotes")) != set(second.files("quotes"))


def test_a_dataset_stays_with_its_snapshot(copy: Path) -> None:
    """The copy is taken back to its first snapshot and published again while it is open."""
    change_to(copy, 1)
    opened = Dataset(copy)
    before = opened.files("articles")
    change_to(copy, 2)
    assert opened.snapshot == 1
    assert [Path(file).name for file in opened.files("articles")] == [Path(file).name for file in before]
    assert all(Path(file).is_file() for file in opened.files("articles")) and opened.files("articles") != before
    assert Dataset(copy).snapshot == 2


def change_to(root: Path, number: int) -> None:
    """Moves files as a publication does: what is not of the snapshot lies aside."""
    shutil.copy(root / f"_snapshots/{number}.json", root / "_CURRENT.json")
    live = {file.path for file in manifests.files(manifests.current(root))}
    for aside in (root / manifests.RETIRED).rglob("*.parquet"):
        place = aside.relative_to(root / manifests.RETIRED)
        if place.as_posix() in live:
            (root / place).parent.mkdir(parents=True, exist_ok=True)
            aside.rename(root / place)
    for folder in ("articles", "quotes", "figures", "entities", "rejects", "_inputs"):
        for file in (root / folder).rglob("*.parquet"):
            if file.relative_to(root).as_posix() not in live:
                target = root / manifests.RETIRED / file.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                file.rename(target)


def test_a_snapshot_that_is_being_written_is_not_kept(copy: Path) -> None:
    (copy / "_snapshots/3.json").write_text("{")
    assert Dataset(copy).snapshots == (1, 2)
    with pytest.raises(SnapshotGoneError, match="no snapshot 3 is kept; kept are 1, 2"):
        Dataset(copy, snapshot=3)


def test_a_list_that_goes_while_it_is_opened_is_looked_for_again(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = manifests.files, []

    def files(manifest: manifests.Manifest, spark: object = None) -> list[manifests.DataFile]:
        calls.append(manifest.number)
        if len(calls) == 1:
            raise FileNotFoundError(2, "gone", str(manifest.list_place))
        return real(manifest, spark)

    monkeypatch.setattr(manifests, "files", files)
    assert Dataset(copy).snapshot == 2 and calls == [2, 2]


def test_a_list_that_is_not_there_is_said(copy: Path) -> None:
    (copy / "_snapshots/2.parquet").unlink()
    with pytest.raises(SnapshotGoneError, match=r"2\.parquet: the list of the files"):
        Dataset(copy)


@pytest.mark.parametrize("reader", ["arrow", "pandas", "polars", "duckdb", "context"])
def test_a_file_that_moves_while_it_is_read_is_found_again(
    copy: Path, reader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second snapshot is published between the look at where the files lie and their being opened."""
    change_to(copy, 1)
    dataset = Dataset(copy)
    quote = dataset.arrow("quotes")["quote_id"][0].as_py()
    looked = []
    real = dataset._located

    def located(table: Table, spark: object = None) -> list[manifests.LocatedFile]:
        found = real(table, spark)
        looked.append(table.name)
        if looked.count("quotes") == 1 and table.name == "quotes":
            change_to(copy, 2)
        return found

    monkeypatch.setattr(dataset, "_located", located)
    if reader == "duckdb":
        with dataset.duckdb(load=True) as connection:
            rows = connection.execute("SELECT count(*) FROM quotes").fetchall()[0][0]
    elif reader == "context":
        assert dataset.context(quote).row["quote_id"] == quote
        rows = dataset.rows("quotes")
    else:
        rows = len(getattr(dataset, reader)("quotes"))
    assert rows == 41 and looked.count("quotes") > 1 and Dataset(copy).snapshot == 2


def test_a_fault_that_no_move_explains_is_told_at_once(copy: Path) -> None:
    dataset = Dataset(copy)
    Path(dataset.files("quotes")[0]).write_bytes(b"no parquet")
    with pytest.raises(Exception, match="(?i)parquet"):
        dataset.arrow("quotes")


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NoDatasetError, match="nowhere: there is no such folder"):
        Dataset(tmp_path / "nowhere")


def test_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(NoDatasetError, match=r"it has no _CURRENT\.json; 'broadsheet ingest"):
        Dataset(tmp_path)


def test_a_folder_of_a_dataset(stored: Path) -> None:
    with pytest.raises(NoDatasetError, match="this is a folder of the dataset .*format-"):
        Dataset(stored / "quotes")


def test_an_address(tmp_path: Path) -> None:
    with pytest.raises(BroadsheetError, match="s3://bucket/news: datasets are read from local folders"):
        Dataset("s3://bucket/news")


def test_a_snapshot_that_never_was(stored: Path) -> None:
    with pytest.raises(SnapshotGoneError, match="no snapshot 7 is kept; kept are 1"):
        Dataset(stored, snapshot=7)


@pytest.mark.parametrize("name", ["format_version", "schema_version"])
def test_a_newer_version(copy: Path, name: str) -> None:
    change(copy / "_CURRENT.json", **{name: 99})
    with pytest.raises(NewerVersionError, match=rf"_CURRENT\.json: written by a newer .*{name.split('_')[0]} 99"):
        Dataset(copy)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "damaged manifest"),
        ("[]", "no JSON object"),
        ("{}", "it has no format_version"),
        ('{"format_version": 2, "schema_version": 2}', "damaged manifest: KeyError"),
    ],
)
def test_a_damaged_manifest(copy: Path, text: str, reason: str) -> None:
    (copy / "_CURRENT.json").write_text(text)
    with pytest.raises(DamagedDatasetError, match=rf"_CURRENT\.json: .*{reason}"):
        Dataset(copy)


def test_a_damaged_list(copy: Path) -> None:
    with (copy / "_snapshots/2.parquet").open("ab") as file:
        file.write(b"!")
    with pytest.raises(DamagedDatasetError, match=r"2\.parquet: damaged, its checksum is not the one"):
        Dataset(copy)


@pytest.mark.parametrize("path", ["/etc/passwd", "articles/../../x.parquet"])
def test_a_path_that_leads_out(tmp_path: Path, path: str) -> None:
    root = Path(shutil.copytree(STORED / "format-1", tmp_path / "data"))
    files = json.loads((root / "_CURRENT.json").read_text())["files"]
    change(root / "_CURRENT.json", files=[{**files[0], "path": path}])
    with pytest.raises(DamagedDatasetError, match="is no place for a file of articles"):
        Dataset(root)


def test_a_list_that_leads_out(copy: Path) -> None:
    change(copy / "_CURRENT.json", file_list="../list.parquet")
    with pytest.raises(DamagedDatasetError, match="is no place for a list of files"):
        Dataset(copy)


def test_a_file_of_the_current_snapshot_that_is_missing(copy: Path) -> None:
    dataset = Dataset(copy)
    Path(dataset.files("figures")[0]).unlink()
    with pytest.raises(FileGoneError, match=r"figures/.*\.parquet: a file of snapshot 2 .*'broadsheet check'"):
        dataset.files("figures")
    assert dataset.files("quotes")


def test_a_file_of_a_snapshot_that_was_deleted(copy: Path) -> None:
    dataset = Dataset(copy, snapshot=1)
    shutil.rmtree(copy / manifests.RETIRED)
    with pytest.raises(FileGoneError, match="snapshot 2 is current now and this one was deleted: open the dataset again"):
        dataset.arrow("articles")


def test_no_table_of_the_name(stored: Path) -> None:
    with pytest.raises(NoSuchTableError, match="no table 'quote'; the tables are articles, quotes"):
        Dataset(stored).files("quote")


def test_the_list_is_read_by_whatever_is_there(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = []
    for only in ("pyarrow", "duckdb", "polars"):
        monkeypatch.setattr(parquet_list, "installed", lambda module, only=only: module == only)
        lists.append(manifests.files(manifests.current(published)))
    assert lists[0] == lists[1] == lists[2] and len(lists[0]) > 5


def test_spark_alone_reads_the_list(published: Path, spark: object, monkeypatch: pytest.MonkeyPatch) -> None:
    truth = manifests.files(manifests.current(published))
    monkeypatch.setattr(parquet_list, "installed", lambda module: False)
    dataset = Dataset(published)
    with pytest.raises(MissingEngineError, match="install one of pyarrow, duckdb and polars"):
        dataset.files("quotes")
    assert dataset.spark(spark)["quotes"].count() == dataset.rows("quotes")
    assert sorted(manifests.files(manifests.current(published), spark), key=repr) == sorted(truth, key=repr)


@pytest.mark.parametrize("module", ["duckdb", "pyarrow", "polars", "pandas"])
def test_a_reader_that_is_not_installed_is_named(stored: Path, module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = Dataset(stored)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingEngineError, match=f"needs {module}, which cannot be imported"):
        dataset.duckdb() if module == "duckdb" else getattr(dataset, module.removeprefix("py"))("quotes")


def test_the_wheel_holds_what_it_needs(tmp_path: Path) -> None:
    pytest.importorskip("flit_core")
    source = shutil.copytree(PROJECT / "notebooks/python", tmp_path / "source")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w"]
    subprocess.run([*command, str(tmp_path), str(source)], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        metadata = archive.read("broadsheet-0.1.0.dist-info/METADATA").decode()
    assert {"broadsheet/__init__.py", "broadsheet/tables.json", "broadsheet/py.typed"} <= names
    assert "Requires-Dist: duckdb" in metadata and not re.search(r"^Requires-Dist: [^;]*$", metadata, re.MULTILINE)


def test_importing_the_package_imports_no_reader() -> None:
    code = (
        "import sys, broadsheet; print([m for m in ('duckdb', 'pyarrow', 'polars', 'pandas', 'pyspark', 'numpy')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(PROJECT / "notebooks/python/src")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
