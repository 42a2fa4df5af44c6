import { fork } from 'node:child_process';

type Answer<T> = { readonly report: T } | { readonly error: string };

/**
 * Runs a bundled module in a process of its own, with an order as its argument, and gives what it sends back.
 *
 * @throws Error when it ends without an answer, or answers with an error
 */
export function runInChild<T>(path: string, order: unknown, flags: readonly string[] = []): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(path, [JSON.stringify(order)], {
      execArgv: ['--max-old-space-size=12288', ...flags],
    });
    let answer: Answer<T> | undefined;
    child.on('message', (message: Answer<T>) => {
      answer = message;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (answer === undefined) reject(new Error(`a measuring process ended with ${signal ?? code}`));
      else if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.report);
    });
  });
}

/** The other side: reads the order, does the work, answers. */
export async function answerParent<Order, T>(work: (order: Order) => Promise<T>): Promise<void> {
  const order = process.argv[2];
  try {
    if (order === undefined || !process.send) throw new Error('this module is started by run.ts');
    const report = await work(JSON.parse(order) as Order);
    process.send({ report }, () => process.exit(0));
  } catch (error) {
    if (!process.send) throw error;
    process.send({ error: (error as Error).message }, () => process.exit(1));
  }
}
