import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine: CHROMIUM_PATH, or where systems put it. */
export const CHROMIUM: string | undefined = [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find(
  (path) => path !== undefined && existsSync(path),
);

/** Says at the head of a suite why it is skipped. */
export const NEEDS_CHROMIUM: string =
  CHROMIUM === undefined ? ' (skipped: no Chromium; install it or set CHROMIUM_PATH)' : '';

export function launchChromium(): Promise<Browser> {
  // Containers often run as root, where the sandbox cannot start; the pages are the project's own.
  return chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
