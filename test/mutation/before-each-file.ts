import fc from 'fast-check';

/**
 * What a file computes while it is loaded is not to meet the mutant that was tried before it. Stryker switches the next one on before the
 * file's first test.
 */
const stryker: { activeMutant?: string | undefined } | undefined = Reflect.get(globalThis, '__stryker__');
if (stryker !== undefined) stryker.activeMutant = undefined;

/**
 * That a law is broken is enough; the smallest example that breaks it takes long to find. Two tenths of a second of examples for each law
 * and mutant: a mutant that only a later example would have shown counts as one that lives.
 */
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 200 });
