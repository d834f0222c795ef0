import { Worker } from 'node:worker_threads';

/** What V8 says on stderr when its heap is full; the watch says the same. */
export const outOfMemory = 'out of memory';

/** Often enough that a file cannot take much in between. */
const every = 10;

/**
 * Ends this process where it takes more memory than it may. `--max-old-space-size` bounds the heap alone, not buffers,
 * and a library that is busy lets no timer run: another thread watches.
 */
export function watchMemory(mebibytes: number): void {
  // As text, so that the thread needs no file and no loader of its own.
  const watch = `
    const { writeSync } = require('node:fs');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (;;) {
      if (process.memoryUsage.rss() > ${mebibytes} * 1048576) {
        writeSync(2, '${outOfMemory}');
        process.kill(process.pid, 'SIGKILL');
      }
      Atomics.wait(pause, 0, 0, ${every});
    }`;
  // Does not keep the process alive.
  new Worker(watch, { eval: true }).unref();
}
