import type { Period } from '../../src/model/period.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Figures } from './figures.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Transfers } from './transfers.ts';

/** Whose figures are invented, and what they have to fit. */
export interface Subject {
  readonly unit: Unit;
  readonly period: Period;
  /** What the tree says of the unit: it was founded in the year, or part of it was demolished. */
  readonly isRebuilt: boolean;
  /** Drawn from unit and form alone: the same in every period. */
  readonly lasting: SeededRandom;
  /** Drawn from unit, form and period. */
  readonly random: SeededRandom;
  /** No stock of the form changes in this period. */
  readonly isCalm: boolean;
  /** What moves to and from other units of the district. */
  readonly transfers: Transfers;
  /** Another form of the same unit, in its period that ends on the same day. */
  other(form: string): Figures | undefined;
}

/** Invents the figures of one form: every rule of the form holds. */
export type FillForm = (figures: Figures, subject: Subject) => void;
