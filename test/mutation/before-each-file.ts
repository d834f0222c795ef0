import fc from 'fast-check';

/**
 * What a file computes while it is loaded is not to meet the mutant that was tried before it. Stryker switches the next one on before the
 * file's first test.
 */
const stryker: { activeMutant?: string | undefined } | undefined = Reflect.get(globalThis, '__stryker__');
if (stryker !== undefined) stryker.activeMutant = undefined;

/** That a law is broken is enough; the smallest example that breaks it takes long to find. */
fc.configureGlobal({ endOnFailure: true });
