"""What can be wrong with a dataset, each with the place and the value at fault in its message."""


class BroadsheetError(Exception):
    """Anything that this package reports about a dataset."""


class NoDatasetError(BroadsheetError):
    """The folder is not there, or holds nothing that Broadsheet has published."""


class NewerVersionError(BroadsheetError):
    """The dataset was written by a newer Broadsheet than this package is of."""


class DamagedDatasetError(BroadsheetError):
    """A file that describes the dataset is not as it was published."""


class SnapshotGoneError(BroadsheetError):
    """The snapshot is not kept: it was deleted when its time was over, or there never was one of this number."""


class FileGoneError(BroadsheetError):
    """A file of the snapshot is not there any more."""


class NoSuchTableError(BroadsheetError, LookupError):
    """No table has this name."""


class NoSuchRowError(BroadsheetError, LookupError):
    """No row has this id, or more than one begins with it."""


class MissingEngineError(BroadsheetError, ImportError):
    """What is asked for needs a library that is not installed."""
