#!/bin/bash
# Runs dhad on many files as a Slurm job array: task I of N takes every N-th input, beginning with the I-th.
# Outputs appear whole or not at all, and what is there is passed over: submit again after any failure, nothing is
# done twice. Usage: find crawl -name '*.jsonl.gz' | sort > inputs.txt
#   sbatch --array=1-200 dhad-array.sh 200 inputs.txt out analyze --field body
#SBATCH --job-name=dhad
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=1G
#SBATCH --time=04:00:00
set -euo pipefail
shards=$1 list=$2 out=$3 command=$4 status=0
shift 4
srun dhad "$command" --files-from "$list" --out-dir "$out" --errors "$out/errors" --gzip --quiet \
  --shard "$SLURM_ARRAY_TASK_ID/$shards" --resume --workers "$SLURM_CPUS_PER_TASK" "$@" || status=$?
# Killed (memory, node): ask for another try. Any other failure stays one, to be looked at.
if [ "$status" -gt 128 ]; then scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"; fi
exit "$status"
