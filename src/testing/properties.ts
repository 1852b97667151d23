import fc from 'fast-check';

/**
 * fast-check with one seed for all properties: each run tries the same cases on every machine, so a test that passed here does
 * not fail elsewhere by chance. `PROPERTY_SEED=123 npx vitest run FILE` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2004) });

export { fc };
