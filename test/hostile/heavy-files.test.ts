import { describe, expect, it } from 'vitest';
import { entryBytes, mebibyte } from './filled-part.ts';
import { heavyFiles } from './heavy-files.ts';
import { answerFor } from './hostile-answer.ts';

/** The whole of what the caps let through where time is no matter (`npm run long`); a sixteenth of it in the normal tests. */
const bytes = process.env.HUIZONG_LONG ? entryBytes : 4 * mebibyte;
/** Seconds of processor time for each MiB; measured: 0.15 for the worst. A reader that is not linear takes minutes. */
const slowest = 0.5;

describe(`parts of ${bytes / mebibyte} MiB that are one thing over and over`, () => {
  it.each(heavyFiles(bytes))('$name', ({ make }) => {
    const file = make();
    const before = process.cpuUsage();
    const { answer } = answerFor(file);
    const { user, system } = process.cpuUsage(before);
    expect(answer).toMatch(/^(read|unrecognised|damaged|refused) /);
    expect((user + system) / 1e6).toBeLessThan((slowest * bytes) / mebibyte);
  });
});
