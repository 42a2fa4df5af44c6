/** A bar on standard error, for people who watch. */
export interface Progress {
  /** Bytes of input that were read since the last call. */
  add(bytes: number): void;
  stop(): void;
}

const SILENT: Progress = { add: () => {}, stop: () => {} };
/** A bar that is gone at once only flickers. */
const WORTH_A_BAR = 8 << 20;

/** @param total bytes of all inputs, undefined when they are not known */
export async function startProgress(total: number | undefined, isShown: boolean): Promise<Progress> {
  if (!isShown || total === undefined || total < WORTH_A_BAR) return SILENT;
  const { Presets, SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {value}/{total} MB  {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      formatValue: (value, _options, type) =>
        type === 'value' || type === 'total' ? String(Math.round(value / 1e6)) : String(value),
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    add: (bytes) => bar.increment(bytes),
    stop: () => bar.stop(),
  };
}
