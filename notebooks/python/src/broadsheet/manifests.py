"""Which snapshots a dataset has, and which files each consists of."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from . import parquet_list
from .errors import DamagedDatasetError, NewerVersionError, NoDatasetError, SnapshotGoneError
from .tables import FORMAT_VERSION, SCHEMA_VERSION

CURRENT = "_CURRENT.json"
FOLDER = "_snapshots"
# Where files lie that only older snapshots have.
RETIRED = ".retired"
# Stands in the path of rows without a day.
NO_DATE = date(1, 1, 1)

_PARTITION = re.compile(r"/published_(?:month|day)=([^/]*)/[^/]*$")


@dataclass(frozen=True)
class Manifest:
    """What is said of a snapshot without its files.

    :param place: where the manifest stands
    :param partition_column: the column that the paths of partitioned tables give
    :param list_place: the list of its files; of a dataset of format 1 the manifest itself
    :param list_sha256: sum over the list's bytes, or None where format 1 has none
    """

    place: Path
    number: int
    run_id: str
    published_at: datetime
    format_version: int
    schema_version: int
    partition_column: str
    list_place: Path
    list_sha256: str | None


@dataclass(frozen=True)
class DataFile:
    """A published Parquet file: its table, place in the dataset with forward slashes, rows, version of its columns."""

    table: str
    path: str
    rows: int
    schema_version: int

    @property
    def partition(self) -> date | None:
        """The date of its partition; None for rows without a day and in tables that are not partitioned."""
        return partition_of(self.path)


@dataclass(frozen=True)
class LocatedFile:
    """A file and where it lies now.

    :param location: absolute
    :param base: absolute, the folder in which its table's partitions lie
    """

    file: DataFile
    location: str
    base: str


def partition_of(path: str) -> date | None:
    """The date in the innermost folder of a file's path: a folder above the dataset may be named like a partition too."""
    found = _PARTITION.search(path)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None  # Hive's name for rows without one, which datasets of format 1 have.
    return None if day == NO_DATE else day


def current(root: Path) -> Manifest:
    """The manifest of the snapshot that is current now."""
    place = root / CURRENT
    if not root.is_dir():
        raise NoDatasetError(f"{root}: there is no such folder")
    try:
        return _manifest(root, place)
    except FileNotFoundError:
        if (root.parent / CURRENT).is_file():
            raise NoDatasetError(
                f"{root}: this is a folder of the dataset {root.parent}; give that one, and the table by its name"
            ) from None
        raise NoDatasetError(
            f"{root}: no Broadsheet dataset, it has no {CURRENT}; 'broadsheet ingest INPUT --output {root}' makes one"
        ) from None


def kept(root: Path) -> tuple[int, ...]:
    """The numbers of the snapshots that are kept, ascending; the last is the current one."""
    newest = current(root).number
    # One that is being written has a higher number, and is not published yet.
    numbers = [int(file.stem) for file in (root / FOLDER).glob("*.json") if re.fullmatch("[1-9][0-9]{0,8}", file.stem)]
    return tuple(sorted(number for number in numbers if number <= newest))


def numbered(root: Path, number: int) -> Manifest:
    """The manifest of a snapshot that is kept."""
    numbers = kept(root)
    if number in numbers:
        try:
            return _manifest(root, root / FOLDER / f"{number}.json")
        except FileNotFoundError:
            pass  # Its time was over while this looked.
    raise SnapshotGoneError(
        f"{root}: no snapshot {number} is kept; kept are {', '.join(str(other) for other in numbers) or 'none'}"
    )


def files(manifest: Manifest, spark: Any = None) -> list[DataFile]:
    """The files of a snapshot.

    :raises FileNotFoundError: when the list was deleted, as it is with its snapshot
    """
    if manifest.format_version == 1:
        listed = _json(manifest.list_place)["files"]
        rows = [{**file, "table_name": file["table"], "schema_version": 1} for file in listed]
    else:
        digest = hashlib.sha256(manifest.list_place.read_bytes()).hexdigest()
        if digest != manifest.list_sha256:
            raise DamagedDatasetError(
                f"{manifest.list_place}: damaged, its checksum is not the one that {manifest.place} gives; "
                "'broadsheet repair' tells what can be done"
            )
        rows = parquet_list.read(str(manifest.list_place), spark)
    return [_data_file(manifest, row) for row in rows]


def _data_file(manifest: Manifest, row: dict[str, Any]) -> DataFile:
    path = str(row["path"])
    # The list lies in a folder that others can write to: its paths must not lead out of it.
    if path.startswith("/") or ".." in path.split("/"):
        raise DamagedDatasetError(f"{manifest.list_place}: {path} is no place for a file of {row['table_name']}")
    return DataFile(str(row["table_name"]), path, int(row["rows"]), int(row["schema_version"]))


def _manifest(root: Path, place: Path) -> Manifest:
    tree = _json(place)
    version = _known(place, tree, "format_version", FORMAT_VERSION)
    schema_version = 1 if version == 1 else _known(place, tree, "schema_version", SCHEMA_VERSION)
    try:
        return Manifest(
            place,
            int(tree["number"]),
            str(tree["run_id"]),
            datetime.fromisoformat(str(tree["published_at"])),
            version,
            schema_version,
            {"month": "published_month", "day": "published_day"}[tree["partition_by"]],
            place if version == 1 else root / _inside(place, str(tree["file_list"])),
            None if version == 1 else str(tree["file_list_sha256"]),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise DamagedDatasetError(f"{place}: damaged manifest: {error!r}") from error


def _inside(place: Path, path: str) -> str:
    if path.startswith("/") or ".." in path.split("/"):
        raise DamagedDatasetError(f"{place}: {path} is no place for a list of files")
    return path


def _known(place: Path, tree: dict[str, Any], name: str, newest: int) -> int:
    version = tree.get(name)
    if not isinstance(version, int):
        raise DamagedDatasetError(f"{place}: not a manifest, it has no {name}")
    if version > newest:
        raise NewerVersionError(
            f"{place}: written by a newer Broadsheet ({name.replace('_version', '')} {version}, this package knows up to "
            f"{newest}); install the package that came with it"
        )
    return version


def _json(place: Path) -> dict[str, Any]:
    try:
        tree = json.loads(place.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DamagedDatasetError(f"{place}: damaged manifest: {error}") from error
    if not isinstance(tree, dict):
        raise DamagedDatasetError(f"{place}: damaged manifest: no JSON object")
    return tree
