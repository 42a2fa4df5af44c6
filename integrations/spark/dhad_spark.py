"""dhad on Apache Spark: the `dhad` command as a step of a DataFrame pipeline.

Each task starts one long-lived dhad process, sends it the texts of its Arrow batches as NDJSON, and reads one line back
for every line it sent. A task fails, and Spark tries it again, when the process dies, ends with another status than 0,
or gives back another number of lines; so a result is whole or the job fails.

    from dhad_spark import dhad_pipe
    df = spark.read.parquet("crawl/")
    df = dhad_pipe(df, "text", command=["dhad", "analyze"])
    df.select("url", "dhad.numbers", "dhad.places").write.parquet("out/")

Needs PySpark 3.5 or newer, pandas and pyarrow on the executors, and Node 20 with dhad on their PATH (or a command that says where).
"""

from __future__ import annotations

import json
import queue
import subprocess
import tempfile
import threading
from typing import Iterator, List, Optional, Sequence, Union

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

# Arrow batches that are with the process at once: one that it works on, and one that waits.
BATCHES_AHEAD = 2
# The end of what the process says on standard error is kept for the message of a failure.
STDERR_KEPT = 4000

_SPAN = [T.StructField("start", T.LongType()), T.StructField("end", T.LongType())]
_TEXT_SPAN = T.StructType([*_SPAN, T.StructField("text", T.StringType())])
# In the JSON a number, or a string of digits where no double holds it: read as a string, then cast.
_VALUE = T.StringType()

_NUMBER = T.StructType(
    [
        *_TEXT_SPAN.fields,
        T.StructField("value", _VALUE),
        T.StructField("kind", T.StringType()),
        T.StructField("bound", T.StringType()),
        T.StructField("min", _VALUE),
        T.StructField("max", _VALUE),
        T.StructField("counted", _TEXT_SPAN),
        T.StructField("score", T.DoubleType()),
    ]
)

_PLACE = T.StructType(
    [
        *_TEXT_SPAN.fields,
        T.StructField("name", T.StringType()),
        T.StructField("phrase", _TEXT_SPAN),
        T.StructField("context", T.StringType()),
        T.StructField("distance", T.IntegerType()),
        T.StructField("score", T.DoubleType()),
        T.StructField("namesakes", T.IntegerType()),
        T.StructField(
            "place",
            T.StructType(
                [
                    T.StructField("id", T.StringType()),
                    T.StructField("name", T.StringType()),
                    T.StructField("type", T.StringType()),
                    T.StructField("country", T.StringType()),
                    T.StructField("parent", T.StringType()),
                    T.StructField("lat", T.DoubleType()),
                    T.StructField("lon", T.DoubleType()),
                    T.StructField("population", T.LongType()),
                    T.StructField("importance", T.DoubleType()),
                ]
            ),
        ),
    ]
)

_TOKEN = T.StructType([*_TEXT_SPAN.fields, T.StructField("kind", T.StringType())])
_PART = T.StructType(
    [*_TEXT_SPAN.fields, T.StructField("slot", T.StringType()), T.StructField("form", T.StringType())]
)


def _result(**fields: T.DataType) -> T.StructType:
    return T.StructType([T.StructField(name, kind) for name, kind in fields.items()])


_SENTENCES = T.ArrayType(T.StructType(_SPAN))

#: What each command adds, as Spark types.
SCHEMAS = {
    "analyze": _result(sentences=_SENTENCES, numbers=T.ArrayType(_NUMBER), places=T.ArrayType(_PLACE)),
    "numbers": _result(numbers=T.ArrayType(_NUMBER)),
    "places": _result(places=T.ArrayType(_PLACE)),
    "tokenize": _result(sentences=_SENTENCES, tokens=T.ArrayType(_TOKEN)),
    "segment": _result(
        sentences=_SENTENCES,
        segments=T.ArrayType(T.StructType([*_TOKEN.fields, T.StructField("parts", T.ArrayType(_PART))])),
    ),
    "normalize": _result(text=T.StringType()),
    "spell": _result(spelled=T.StringType()),
}


class DhadError(RuntimeError):
    """The dhad process failed, or did not give back what it was sent."""


def dhad_pipe(
    df: DataFrame,
    column: str,
    command: Union[str, Sequence[str]] = ("dhad", "analyze"),
    *,
    result: str = "dhad",
    schema: Optional[T.StructType] = None,
    raw: bool = False,
    errors: str = "fail",
) -> DataFrame:
    """Adds what dhad finds in the texts of a column.

    :param column: the column of texts. Null is no text: it is a bad record.
    :param command: the command with its options, without files and formats: ``["dhad", "normalize", "--profile",
        "search"]``. The name of the dhad command (``analyze`` …) must be one of its words.
    :param result: name of the new column, a struct (for ``normalize`` the struct has the one field ``text``).
    :param schema: type of the new column; by default that of the command, see ``SCHEMAS``, in which the values of
        numbers are doubles.
    :param raw: give the JSON as a string in place of the struct; integers that no double holds are exact there.
    :param errors: ``"fail"``: a bad record fails the job. ``"column"``: its result is null and the reason stands in the
        column ``<result>_error``.
    """
    words = command.split() if isinstance(command, str) else list(command)
    name = next((word for word in words if word in SCHEMAS), None)
    if name is None:
        raise ValueError(f"command: {words!r} names none of {', '.join(SCHEMAS)}")
    if errors not in ("fail", "column"):
        raise ValueError(f'errors: {errors!r} is neither "fail" nor "column"')
    if column not in df.columns:
        raise ValueError(f"column: {column!r} is none of {', '.join(df.columns)}")
    error_column = f"{result}_error"
    for added in (result, error_column):
        if added in df.columns:
            raise ValueError(f"result: the data has a column {added!r} already")

    words += ["--ndjson", "--bare", "--workers", "1", "--error-field", _ERROR]
    added = [T.StructField(result, T.StringType()), T.StructField(error_column, T.StringType())]
    out_schema = T.StructType([*df.schema.fields, *added])
    piped = df.mapInArrow(_task(column, words, fails=errors == "fail"), out_schema)
    if errors == "fail":
        piped = piped.drop(error_column)
    if raw:
        return piped
    # FAILFAST: a line that is not of the schema must not become null without a word.
    parsed = F.from_json(F.col(result), schema or SCHEMAS[name], {"mode": "FAILFAST"})
    if schema is None and "numbers" in SCHEMAS[name].names:
        parsed = parsed.withField("numbers", F.transform(parsed["numbers"], _with_doubles))
    return piped.withColumn(result, parsed)


_ERROR = "dhad_error"


def _with_doubles(number: Column) -> Column:
    for name in ("value", "min", "max"):
        number = number.withField(name, number[name].cast("double"))
    return number


def _task(column: str, command: List[str], fails: bool):
    """The function that Spark runs once for each task, on its Arrow batches."""

    def run(batches: Iterator["pyarrow.RecordBatch"]) -> Iterator["pyarrow.RecordBatch"]:  # noqa: F821
        process = None
        for first in batches:
            # An empty partition starts no process.
            if process is None:
                process = _Process(command)
                yield from process.pipe(_chain(first, batches), column, fails)

    return run


def _chain(first, rest):
    yield first
    yield from rest


class _Process:
    """A dhad process, and the thread that feeds it."""

    def __init__(self, command: List[str]) -> None:
        self._command = command
        # A file, not a pipe: nobody has to read it while the process runs.
        self._stderr = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._stderr, bufsize=1 << 20
            )
        except OSError as error:
            raise DhadError(f"{command[0]}: cannot be started: {error.strerror}") from error

    def pipe(self, batches, column: str, fails: bool):
        sent: queue.Queue = queue.Queue(maxsize=BATCHES_AHEAD)
        stop = threading.Event()
        feeder = threading.Thread(target=self._feed, args=(batches, column, sent, stop), daemon=True)
        feeder.start()
        try:
            while True:
                item = sent.get()
                if item is None:
                    break
                if isinstance(item, BaseException):
                    raise item
                yield self._answer(item, fails)
            self._finish()
        finally:
            stop.set()
            self._process.kill()
            self._process.wait()
            while feeder.is_alive():
                # The feeder may wait for room in the queue.
                try:
                    sent.get(timeout=0.1)
                except queue.Empty:
                    pass
            self._stderr.close()

    def _feed(self, batches, column: str, sent: queue.Queue, stop: threading.Event) -> None:
        stdin = self._process.stdin
        try:
            for batch in batches:
                if stop.is_set():
                    return
                if batch.num_rows == 0:
                    continue
                sent.put(batch)
                texts = batch.column(batch.schema.get_field_index(column)).to_pylist()
                stdin.write("".join(_line(text) for text in texts).encode("utf-8"))
                stdin.flush()
            stdin.close()
            sent.put(None)
        except BrokenPipeError:
            # The process is gone; who reads its answers will see that, and why.
            sent.put(None)
        except BaseException as error:  # an error of Spark's own reader belongs to the task
            sent.put(error)

    def _answer(self, batch, fails: bool):
        import pyarrow as pa

        lines = [self._process.stdout.readline() for _ in range(batch.num_rows)]
        if not lines[-1].endswith(b"\n"):
            self._fail(f"gave {sum(line.endswith(bytes([10])) for line in lines)} lines for {batch.num_rows}")
        results: List[Optional[str]] = []
        reasons: List[Optional[str]] = []
        for line in lines:
            reason = _reason(line)
            if reason is not None and fails:
                raise DhadError(f"bad record: {reason}")
            results.append(None if reason is not None else line[:-1].decode("utf-8"))
            reasons.append(reason)
        columns = [*batch.columns, pa.array(results, pa.string()), pa.array(reasons, pa.string())]
        return pa.RecordBatch.from_arrays(columns, names=[*batch.schema.names, "result", "error"])

    def _finish(self) -> None:
        rest = self._process.stdout.read()
        if rest:
            self._fail(f"gave more lines than it was sent: {rest[:80]!r}")
        if self._process.wait() != 0:
            self._fail("failed")

    def _fail(self, what: str) -> None:
        self._process.stdout.close()
        try:
            status = self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            status = None
        self._stderr.seek(0)
        said = self._stderr.read()[-STDERR_KEPT:].decode("utf-8", "replace").strip()
        ended = "still runs" if status is None else f"status {status}" if status >= 0 else f"killed by signal {-status}"
        raise DhadError(f"{' '.join(self._command)}: {what} ({ended}){': ' + said if said else ''}")


def _line(text: Optional[str]) -> str:
    # JSON escapes the line ends that dhad sees. Letters stay as they are: \u0636 would be three times as long as ض.
    return f"{json.dumps({'text': text}, ensure_ascii=False)}\n"


_PREFIX = f'{{"{_ERROR}":'.encode("ascii")


def _reason(line: bytes) -> Optional[str]:
    if not line.startswith(_PREFIX):
        return None
    bad = json.loads(line)
    return f"{bad[_ERROR]['error']}: {str(bad.get('raw', ''))[:200]}"
