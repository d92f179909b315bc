"""Opens datasets that Broadsheet has published. Start from :class:`Dataset`::

    from broadsheet import Dataset

    dataset = Dataset("output")
    dataset.pandas("quotes").groupby("speaker_name").size()
    dataset.duckdb().sql("SELECT kind, count(*) FROM quotes GROUP BY kind")
    print(dataset.context("3f1c0a"))
"""

from .context import Context, Mark
from .dataset import Dataset
from .errors import (
    BroadsheetError,
    DamagedDatasetError,
    FileGoneError,
    MissingEngineError,
    NewerVersionError,
    NoDatasetError,
    NoSuchRowError,
    NoSuchTableError,
    SnapshotGoneError,
)

__all__ = [
    "BroadsheetError",
    "Context",
    "DamagedDatasetError",
    "Dataset",
    "FileGoneError",
    "Mark",
    "MissingEngineError",
    "NewerVersionError",
    "NoDatasetError",
    "NoSuchRowError",
    "NoSuchTableError",
    "SnapshotGoneError",
]
