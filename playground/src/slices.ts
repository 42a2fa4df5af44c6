/** The page answers to the user between two slices of this length. */
const SLICE_MILLISECONDS = 8;

/** Work in steps, done in short slices; starting anew drops what was left. */
export interface SlicedWork {
  /** Calls `step` until it says that nothing is left. */
  start(step: () => boolean): void;
}

export function createSlicedWork(): SlicedWork {
  let running = 0;
  return {
    start(step) {
      const run = ++running;
      const slice = (): void => {
        if (run !== running) return;
        const until = performance.now() + SLICE_MILLISECONDS;
        while (step()) {
          if (performance.now() < until) continue;
          setTimeout(slice);
          return;
        }
      };
      slice();
    },
  };
}
