import { describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { refusal } from './hostile-answer.ts';

// intake.md, "Caps": every number there, one beyond it, and just within it.
describe('files that cost little to send and much to read', () => {
  it.each(bombs)('$name', (bomb) => {
    const { answer, message } = refusal(bomb.make());
    expect(answer).toMatch(bomb.answer);
    if (bomb.message) expect(message).toMatch(bomb.message);
  });
});
