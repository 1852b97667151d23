/**
 * npm's own settings that it takes an option for when the option stands before the `--` that ends npm's part of a command line: what
 * begins like one of its names, or is spelled by its one-letter options.
 */
const TAKEN_FOR: Record<string, readonly string[]> = {
  plan: ['parseable', 'long', 'all'],
  to: ['token-description'],
};
/** A setting of npm's that is always there, so that it tells nothing. */
const ALWAYS_SET = 'cache';

/**
 * The option that npm has kept for itself, `npm run publish --plan` for one; undefined where there is none. The command would
 * otherwise do its work without it, and nobody would know.
 * @param known the names of the command's options
 * @param env where npm tells its settings to what it runs
 */
export const heldByNpm = (known: readonly string[], env: NodeJS.ProcessEnv): string | undefined =>
  known.find(
    (name) =>
      name !== ALWAYS_SET &&
      (TAKEN_FOR[name] ?? [name]).every((setting) => env[`npm_config_${setting.replaceAll('-', '_')}`]),
  );
