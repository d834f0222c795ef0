import type { FillForm } from '../subject.ts';
import { fillCs01 } from './cs01-figures.ts';
import { fillDj01 } from './dj01-figures.ts';
import { fillDj02 } from './dj02-figures.ts';
import { fillDj03 } from './dj03-figures.ts';
import { fillDj04 } from './dj04-figures.ts';
import { fillDj05 } from './dj05-figures.ts';
import { fillDj06 } from './dj06-figures.ts';
import { fillDj07 } from './dj07-figures.ts';
import { fillJj01 } from './jj01-figures.ts';
import { fillJj03 } from './jj03-figures.ts';
import { fillMs01 } from './ms01-figures.ts';
import { fillRc01 } from './rc01-figures.ts';

/** How each table form is filled in; the ledger JJ02 has rows instead. */
export const formFigures: Readonly<Record<string, FillForm>> = {
  CS01: fillCs01,
  DJ01: fillDj01,
  DJ02: fillDj02,
  DJ03: fillDj03,
  DJ04: fillDj04,
  DJ05: fillDj05,
  DJ06: fillDj06,
  DJ07: fillDj07,
  JJ01: fillJj01,
  JJ03: fillJj03,
  MS01: fillMs01,
  RC01: fillRc01,
};
