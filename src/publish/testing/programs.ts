import { spawnSync } from 'node:child_process';

/**
 * Whether a program of the system is there that a test needs. Where it is not, the test is to be skipped, and that is told; but
 * not in CI, where .ci/run installs it.
 */
export function hasProgram(name: string): boolean {
  if (spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined) return true;
  if (process.env['CI']) throw new Error(`${name} is not installed: .ci/run installs it.`);
  console.warn(`Skipped: ${name} is not installed (apt-get install ${name}).`);
  return false;
}
