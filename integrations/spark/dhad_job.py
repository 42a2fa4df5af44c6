"""A job for spark-submit: reads Parquet, JSON Lines (.gz) or text, runs dhad on a column, writes Parquet.

    spark-submit --py-files dhad_spark.py dhad_job.py --input 's3a://crawl/*.jsonl.gz' --output s3a://out/ \\
        --column text --command 'dhad analyze'
"""

from __future__ import annotations

import argparse
import shlex

from pyspark.sql import SparkSession

from dhad_spark import dhad_pipe


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Run dhad on a column of a data set.")
    parser.add_argument("--input", required=True, nargs="+", help="paths or patterns")
    parser.add_argument("--format", choices=["parquet", "json", "text"], default="json")
    parser.add_argument("--output", required=True, help="folder of Parquet files; it must not be there yet")
    parser.add_argument("--column", default="text")
    parser.add_argument("--command", default="dhad analyze", help="the dhad command with its options")
    parser.add_argument("--result", default="dhad", help="name of the new column")
    parser.add_argument("--raw", action="store_true", help="the result as JSON in a string, not as columns")
    parser.add_argument("--errors", choices=["fail", "column"], default="fail")
    parser.add_argument("--partitions", type=int, help="cut the data anew; .gz files are one partition each")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    spark = SparkSession.builder.appName("dhad").getOrCreate()
    try:
        if args.format == "text":
            df = spark.read.text(args.input).withColumnRenamed("value", args.column)
        elif args.format == "json":
            # A broken line ends the job; Spark's own default would make it a row of nulls.
            df = spark.read.json(args.input, mode="FAILFAST")
        else:
            df = spark.read.parquet(*args.input)
        if args.partitions:
            df = df.repartition(args.partitions)
        piped = dhad_pipe(
            df, args.column, shlex.split(args.command), result=args.result, raw=args.raw, errors=args.errors
        )
        piped.write.parquet(args.output, mode="error")
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
