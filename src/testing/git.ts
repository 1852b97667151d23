import { execFileSync } from 'node:child_process';

/**
 * Runs git in a folder, as somebody with a name, whatever the settings of whoever runs the tests.
 * @returns what it prints
 * @throws when git refuses
 */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.vn', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    encoding: 'utf8',
    stdio: 'pipe',
  });
