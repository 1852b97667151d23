import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { Launcher } from 'chrome-launcher';
import { type Browser, chromium } from 'playwright-core';

/** A browser to start: its program, and the arguments that keep it quiet and alike on every machine. */
export interface BrowserProgram {
  path: string;
  args: string[];
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
    return { path: wanted, args: ARGS };
  }
  const installed = installedBrowser();
  if (installed) return { path: installed, args: ARGS };
  if (process.platform !== 'linux') {
    throw new Error('The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.');
  }
  return { path: await packaged.executablePath(), args: packaged.args };
}

/** Starts the browser for tests; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser();
  return chromium.launch({ executablePath: path, args });
}

function installedBrowser(): string | undefined {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    // The finder throws where it finds none.
    return undefined;
  }
}
