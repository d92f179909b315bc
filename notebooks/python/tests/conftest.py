"""Datasets that are read in the tests: those of earlier formats, which are stored, and one that was published just now.

``PythonPackageTest`` in ``batch/pipeline`` publishes the latter and runs these tests; ``BROADSHEET_DATASETS`` says where it
lies. Without it the tests that need it are skipped.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[3]
STORED = PROJECT / "batch/pipeline/src/test/resources/datasets"
STORED_NAMES = sorted(folder.name for folder in STORED.glob("format-*"))


@pytest.fixture(params=STORED_NAMES)
def stored(request: pytest.FixtureRequest) -> Path:
    """A dataset of each earlier format."""
    return STORED / str(request.param)


@pytest.fixture(scope="session")
def published() -> Path:
    """A dataset with two snapshots: articles by month, some of them replaced, one without a date, and no rejects."""
    folder = os.environ.get("BROADSHEET_DATASETS")
    if folder is None:
        pytest.skip("BROADSHEET_DATASETS names no folder; PythonPackageTest publishes into one and runs these tests")
    return Path(folder) / "month"


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(published, tmp_path / "data"))


@pytest.fixture(scope="session")
def expected(published: Path) -> dict[str, Any]:
    """What Broadsheet itself sees in it, by number of the snapshot."""
    told: dict[str, Any] = json.loads((published.parent / "expected.json").read_text(encoding="utf-8"))
    return told


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A Spark session on this machine."""
    sql = pytest.importorskip("pyspark.sql")
    session = (
        sql.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
